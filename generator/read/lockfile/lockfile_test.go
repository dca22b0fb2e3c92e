package lockfile

import (
	"errors"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestLockIsHeldByOne acquires and releases one lock in many goroutines at once. A lock
// on a file that was removed meanwhile would let two in.
func TestLockIsHeldByOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	var inside atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for taken := 0; taken < 40; {
				l, err := Acquire(path)
				if held := (*HeldError)(nil); errors.As(err, &held) {
					runtime.Gosched()
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				if inside.Add(1) != 1 {
					t.Error("two hold the lock")
				}
				time.Sleep(20 * time.Microsecond)
				inside.Add(-1)
				if err := l.Release(); err != nil {
					t.Error(err)
				}
				taken++
			}
		})
	}
	wg.Wait()
}
