package generator

import (
	"context"
	"errors"
	"testing"
	"time"
)

// Nobody waits for a site to be read whose run has ended; the next reading waits for the
// one before.
func TestPrepareEnds(t *testing.T) {
	m := newMemory()
	m.reading.Lock() // somebody is at it, for as long as we like
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	prepare := func(ctx context.Context) {
		_, _, err := m.prepare(ctx, Options{Site: ".."}, &stopwatch{})
		ended <- err
	}
	go prepare(ctx)
	select {
	case err := <-ended:
		t.Fatalf("the site was read by two at a time (%v)", err)
	case <-time.After(50 * time.Millisecond):
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
	m.reading.Unlock()
	time.Sleep(50 * time.Millisecond) // in which it could begin
	m.reading.Lock()
	if m.dressing != nil {
		t.Error("the site was read for nobody")
	}
	go prepare(t.Context())
	m.reading.Unlock()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
