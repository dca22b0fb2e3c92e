// Package generator is the pipeline: from the files of a site to a published briefing
// site and PDF packs.
//
// Build is the whole of it, to be read from top to bottom. It is the only build there
// is: a watcher calls it again. This package and the command are the only ones that
// know all the others; it decides the order of the stages and what runs side by side,
// and nothing else. To add an output format, add its package and draw with it in
// draw.go.
package generator

import (
	"context"
	"errors"
	"fmt"

	"briefpack/generator/deliver/publish"
)

// Check reads a site and reports every problem of its content. A returned error is
// about the machine, or a *NoContentError.
func Check(ctx context.Context, o Options) (Report, error) {
	watch := stopwatch{}
	_, problems, err := prepare(ctx, o, &watch)
	return Report{Problems: problems, Stages: watch.stages}, err
}

// Build checks a site and, when nothing is wrong with it, draws and publishes both of
// its editions. A returned error is about the machine, or one of the error types of
// this package. Whatever happens, each output folder holds either all of its old
// edition or all of its new one.
func Build(ctx context.Context, o Options) (Report, error) {
	w := NewWorkshop(o)
	report, err := w.Publish(ctx)
	return report, errors.Join(err, w.Close())
}

// shelves are the output folders of a workshop.
type shelves struct{ public, packs *publish.Shelf }

// publish draws both editions of a site without errors and publishes them.
func (s *site) publish(ctx context.Context, to shelves, report *Report, watch *stopwatch) error {
	if err := keepApart(s.options); err != nil {
		return err
	}
	packs, err := to.packs.Begin()
	if err != nil {
		return fmt.Errorf("prepare %s: %w", s.options.Packs, err)
	}
	public, err := to.public.Begin()
	if err != nil {
		return errors.Join(fmt.Errorf("prepare %s: %w", s.options.Public, err), packs.Abort())
	}
	err = s.draw(ctx, public, packs, report)
	watch.lap("draw")
	s.memory.forget(s)
	if err == nil && len(report.Leaks) == 0 {
		err = commit(packs, public, report)
		watch.lap("publish")
	}
	return errors.Join(err, public.Abort(), packs.Abort())
}

// commit publishes both editions, once both are ready for it. The print edition goes
// first: what is hosted may name its version, never the other way round.
func commit(packs, public *publish.Folder, report *Report) (err error) {
	var failed [2]error
	inParallel(2, 2, func(i int) { failed[i] = []*publish.Folder{packs, public}[i].Settle() })
	for i, what := range []string{"print", "hosted"} {
		if failed[i] != nil {
			return fmt.Errorf("publish the %s edition: %w", what, failed[i])
		}
	}
	if report.Packs, err = packs.Commit(); err != nil {
		return fmt.Errorf("publish the print edition: %w", err)
	}
	if report.Public, err = public.Commit(); err != nil {
		return fmt.Errorf("publish the hosted edition: %w", err)
	}
	return nil
}
