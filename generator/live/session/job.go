package session

import (
	"context"

	"briefpack/generator"
)

// job is a run of Publish, which goes on while the session shows changes. There is one at a
// time.
type job struct {
	cancel context.CancelFunc
	result chan result
}

// result is the outcome of a job.
type result struct {
	report generator.Report
	err    error
}

// done returns the channel on which a job sends its result; nil for no job.
func (j *job) done() <-chan result {
	if j == nil {
		return nil
	}
	return j.result
}

// prefetch renders files of a new preview while the session waits for a save to settle.
// After a small change that is all there is to render, and the page that someone waits for
// comes first, so publishing waits for it.
type prefetch struct {
	cancel context.CancelFunc // nil if there was none
	done   <-chan struct{}
}

// stop ends a prefetch without waiting for it.
func (p prefetch) stop() {
	if p.cancel != nil {
		p.cancel()
	}
}

// wait returns when the prefetch or ctx has ended.
func (p prefetch) wait(ctx context.Context) {
	if p.done == nil {
		return
	}
	select {
	case <-p.done:
	case <-ctx.Done():
	}
}
