package session

import (
	"context"
	"errors"
	"time"

	"briefpack/generator"
)

const (
	retryDelay = 500 * time.Millisecond // before another try at a folder that another process writes
	idleDelay  = time.Second            // without changes, before the session restores published files
)

// start starts a job.
func (s *session) start(ctx context.Context, work func(context.Context) result) {
	ctx, cancel := context.WithCancel(ctx)
	j := &job{cancel, make(chan result, 1)}
	s.job = j
	s.running.Go(func() { j.result <- work(ctx) })
}

// publish starts to write the editions, if there is something to write and nothing to wait
// for.
func (s *session) publish(ctx context.Context) {
	if !s.isDue || !s.isSettled || !s.isValid() || s.job != nil || s.retry != nil || ctx.Err() != nil {
		return
	}
	ahead := s.prefetch
	s.start(ctx, func(ctx context.Context) result {
		ahead.wait(ctx)
		report, err := s.Builder.Publish(ctx)
		return result{report: report, err: err}
	})
}

// isKnown reports whether the site is what is being published, so that there is no reason to
// start again.
func (s *session) isKnown() bool {
	return s.isDue && s.job != nil && s.Builder.IsCurrent(s.preview)
}

// stopJob ends a job early. It reports a job that had finished by then; otherwise publishing
// stays due.
func (s *session) stopJob() error {
	if s.job == nil {
		return nil
	}
	s.job.cancel()
	r := <-s.job.result
	if r.err == nil {
		return s.finish(context.Background(), r)
	}
	s.job = nil
	return nil
}

// finish handles the result of a job. It returns an error for output folders that
// Briefpack may never write.
func (s *session) finish(ctx context.Context, r result) error {
	s.job.cancel()
	s.job = nil
	var busy *generator.BusyError
	switch {
	case ctx.Err() != nil:
		return nil
	case errors.As(r.err, &busy):
		s.retry = time.After(retryDelay)
		return s.Notify(Waiting{busy})
	case r.err != nil && !s.published && isForbidden(r.err):
		return r.err
	}
	s.isDue = false
	switch {
	case r.err != nil:
		return s.Notify(Fault{Publishing, r.err})
	case len(r.report.Leaks) > 0:
		return s.Notify(Refused{r.report.Leaks})
	}
	p := Published{r.report, s.change.paths, s.change.shown, time.Since(s.change.began), !s.published, s.isRepair}
	s.change, s.published, s.idle = change{}, true, time.After(idleDelay)
	if s.isRepair && r.report.Public.Unchanged && r.report.Packs.Unchanged {
		return nil // there was nothing to repair
	}
	return s.Notify(p)
}

// repair publishes again, which restores published files that someone changed. It does so once
// after each change to the site, or a program that keeps changing a file would keep the
// session busy.
func (s *session) repair() {
	if s.isRepair || s.isDue {
		return
	}
	s.isRepair, s.isDue = true, true
	s.change.began = time.Now()
}

// isForbidden reports whether an error means that Briefpack may never write a folder.
func isForbidden(err error) bool {
	var foreign *generator.ForeignError
	var overlap *generator.OverlapError
	return errors.As(err, &foreign) || errors.As(err, &overlap)
}
