package session

import (
	"context"
	"time"

	"briefpack/generator/live/preview"
	"briefpack/generator/live/watch"
	"briefpack/generator/model/diag"
)

// take handles a batch of changes to the site.
func (s *session) take(ctx context.Context, b watch.Batch) error {
	if s.change.began.IsZero() {
		s.change.began = b.Began
	}
	s.change.paths = append(s.change.paths, b.Paths...)
	s.isRepair = false
	if !b.Seen {
		if err := s.refresh(ctx); err != nil {
			return err
		}
	}
	if s.isSettled = b.Settled; ctx.Err() != nil {
		return nil
	}
	if b.Settled && !s.isDue {
		s.forget()
	}
	return s.reportCheck(b.Settled)
}

// forget drops a change that needs no publishing.
func (s *session) forget() {
	if s.isValid() {
		s.change = change{}
		return
	}
	s.change.began = time.Time{} // the time counts from the change that fixes the problems
}

// refresh reads and checks the site, and shows it if it is valid and differs.
func (s *session) refresh(ctx context.Context) error {
	s.prefetch.stop()
	p, report, err := s.Builder.Refresh(ctx)
	s.report, s.fault = report, err
	if p == nil {
		return nil
	}
	changed := p.Changed(s.preview)
	s.preview = p
	if len(changed) == 0 {
		return nil
	}
	s.isDue = true
	if err := s.Notify(Shown{p}); err != nil {
		return err
	}
	if s.change.shown == 0 {
		s.change.shown = time.Since(s.change.began)
	}
	s.prefetch = s.startPrefetch(ctx, changed)
	return nil
}

// reportCheck reports the result of the last refresh. Problems may be those of half a save
// until the site has settled.
func (s *session) reportCheck(isSettled bool) error {
	switch {
	case !isSettled && (s.fault != nil || len(s.report.Problems) > 0):
		return nil
	case s.fault != nil:
		return s.Notify(Fault{Reading, s.fault})
	}
	return s.Notify(Checked{s.report.Problems, isSettled})
}

// isValid reports whether the site as read last can be shown and published.
func (s *session) isValid() bool {
	return s.fault == nil && s.preview != nil && !diag.HasErrors(s.report.Problems)
}

func (s *session) startPrefetch(ctx context.Context, changed []preview.Change) prefetch {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	p := s.preview
	s.running.Go(func() {
		defer close(done)
		defer cancel()
		p.Render(ctx, changed)
	})
	return prefetch{cancel, done}
}
