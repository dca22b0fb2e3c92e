package generator

import (
	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/read/source"
	"context"
)

// Read reads and checks a site. If ctx ends, it returns immediately, and its goroutine finishes
// without a result. The site is complete only if none of the problems is an error.
func Read(ctx context.Context, o Options, c *cache.Cache) (*check.Site, Report, error) {
	type result struct {
		site   *check.Site
		report Report
		err    error
	}
	done := make(chan result, 1)
	go func() {
		s, report, err := read(o, c)
		done <- result{s, report, err}
	}()
	select {
	case <-ctx.Done():
		return nil, Report{}, ctx.Err()
	case r := <-done:
		return r.site, r.report, r.err
	}
}

func read(o Options, c *cache.Cache) (*check.Site, Report, error) {
	o.progress(Progress{Step: Checking})
	watch := newStopwatch()
	tree, problems, err := source.Read(o.Site, c)
	if err != nil {
		return nil, Report{}, err
	}
	watch.lap("read")
	s, found, err := check.Read(c.Sharing(o.inParallel), tree, o.Request(problems))
	watch.lap("check")
	return s, Report{Problems: found, Stages: watch.stages}, err
}
