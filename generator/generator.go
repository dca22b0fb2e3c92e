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

// publish draws both editions of a site without errors and publishes them.
func (s *site) publish(ctx context.Context, to *publish.Pair, report *Report, watch *stopwatch) error {
	if err := keepApart(s.options); err != nil {
		return err
	}
	public, packs, err := to.Begin()
	if err != nil {
		return fmt.Errorf("prepare the output folders: %w", err)
	}
	err = s.draw(ctx, public, packs, report)
	watch.lap("draw")
	s.memory.forget(s)
	if err == nil && len(report.Leaks) == 0 {
		report.Public, report.Packs, err = to.Exchange()
		watch.lap("publish")
	}
	return errors.Join(err, to.Abort())
}
