// Package generator is the pipeline: from the files of a site to a published briefing site
// and PDF packs.
//
// The function build is the whole of it. It decides the order of the stages and how many things
// run at the same time, and nothing else. A rebuild is the same function with a full cache.
package generator

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Check reads a site and reports every problem of its content. A returned error is
// about the machine, or a *NoContentError.
func Check(ctx context.Context, o Options) (Report, error) {
	defer o.progress(Progress{})
	_, report, err := Read(ctx, o, cache.New())
	return report, err
}

// Build checks a site and, if it has no error, renders and publishes both of its editions. A
// returned error is about the machine, or one of the error types of this package. Even after
// an error, each output folder holds either all of its old edition or all of its new one.
func Build(ctx context.Context, o Options) (Report, error) {
	b := NewBuilder(o, o.OpenCache())
	report, err := b.Publish(ctx)
	return report, errors.Join(err, b.Close())
}

// Publish reads the site and writes all of both editions as they are now into their
// folders, as Build does. If a problem is an error, or something would leak, nothing is
// written.
func (b *Builder) Publish(ctx context.Context) (Report, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.options.progress(Progress{})
	return b.build(ctx)
}

// build reads a site, checks it, and publishes it if nothing is wrong with it.
func (b *Builder) build(ctx context.Context) (Report, error) {
	if report, ok, err := b.keepAll(); ok {
		return report, err
	}
	s, report, err := b.read(ctx)
	if err != nil || diag.HasErrors(report.Problems) {
		return report, err
	}
	public, packs, err := b.begin()
	if err != nil {
		return report, err
	}
	watch := newStopwatch()
	err = b.render(ctx, s, []target{{edition.Hosted, public}, {edition.Print, packs}}, &report)
	watch.lap("render")
	if err == nil && len(report.Leaks) == 0 {
		b.options.progress(Progress{Step: Publishing})
		if report.Public, report.Packs, err = b.pair.Exchange(); err == nil {
			b.remember(s, report)
		}
		watch.lap("publish")
	}
	report.Stages = append(report.Stages, watch.stages...)
	b.cache.NextBuild()
	return report, errors.Join(err, b.pair.Abort())
}

// begin prepares both output folders.
func (b *Builder) begin() (public, packs *publish.Edition, err error) {
	if err := publish.CheckOverlap(b.options.Public, b.options.Packs, b.options.Site, source.Folders()); err != nil {
		return nil, nil, err
	}
	if public, packs, err = b.pair.Begin(); err != nil {
		return nil, nil, fmt.Errorf("prepare the output folders: %w", err)
	}
	return public, packs, nil
}

// target is one edition while it is written.
type target struct {
	audience edition.Audience
	*publish.Edition
}

// render renders both editions. Parts are rendered side by side and written as they are
// done, so memory grows with the definitions and not with the files.
func (b *Builder) render(ctx context.Context, s *check.Site, to []target, report *Report) error {
	c := b.cache.Until(ctx)
	search, chosen := leaks.SearchFor(c, s.Settings, s.Inspections), s.Chosen()
	tallies := make([]tally, len(to)*(1+len(chosen)))
	done := counter{ready: make([]int, len(chosen)), tell: b.options.progress}
	done.tell(Progress{Rendering, 0, len(chosen)})
	c.Each(len(tallies), func(i int) {
		t, n := to[i%len(to)], i/len(to)-1
		if n < 0 { // these take longest after an edit
			tallies[i] = t.put(c, s.Parts.OwnPages(c, b.shown(s, t), t.audience), search)
			return
		}
		tallies[i] = t.put(c, s.Parts.Folder(chosen[n], t.audience), search).of(chosen[n].V.Folder)
		done.one(n, len(to))
	})
	for _, t := range to {
		if b.options.Only != "" && ctx.Err() == nil {
			tallies = append(tallies, b.keepOthers(s, t, search))
		}
	}
	report.Partnerships = len(chosen)
	err := report.add(tallies)
	if len(report.Leaks) > 0 {
		leaks.Locate(report.Leaks, s.Texts())
	}
	report.Problems = diag.WithSource(diag.Sort(report.Problems), s.Tree.Lines)
	return cmp.Or(context.Cause(ctx), err)
}

// put searches a part for leaks and writes it, unless the files that are published already
// are the same.
func (t target) put(c *cache.Cache, p site.Part, search leaks.Search) tally {
	list, err := site.RecordsOf(c, p)
	if err != nil {
		return tally{err: err}
	}
	count := tally{Counts: site.CountsOf(list), problems: site.ProblemsOf(list)}
	if t.audience == edition.Hosted {
		if count.leaks, count.err = search.Reading(t.Published).InPart(c, p); count.err != nil || len(count.leaks) > 0 {
			return count
		}
	}
	for _, r := range list {
		if count.err = t.write(c, p, r); count.err != nil {
			return count
		}
	}
	return count
}

// write takes the published file over if it is the same, and else writes the new one.
func (t target) write(c *cache.Cache, p site.Part, r site.Record) error {
	if kept, err := t.Keep(publish.File{Path: r.Path, Size: r.Size, Sum: r.Sum}); kept || err != nil {
		return err
	}
	data, err := site.FilesOf(c, p).File(r.Path).Data(c)
	if err != nil {
		return err
	}
	return t.Write(r.Path, data)
}

// shown lists the inspections that an edition has: those that are rendered, and those that
// stay from the last time.
func (b *Builder) shown(s *check.Site, t target) []cache.Value[*definition.Inspection] {
	return slices.DeleteFunc(slices.Clone(s.Inspections), func(in cache.Value[*definition.Inspection]) bool {
		return b.options.Only != "" && in.V.Folder != b.options.Only && !t.Had(in.V.Folder)
	})
}

// keepOthers copies the folders of the other partnerships from the last edition, in a build
// of one partnership. It searches them for withheld values.
func (b *Builder) keepOthers(s *check.Site, t target, search leaks.Search) (sum tally) {
	for _, in := range s.Content.Inspections {
		if in.Folder == b.options.Only || !edition.Has(in, t.audience) {
			continue
		}
		if _, err := t.Carry(in.Folder); err != nil && sum.err == nil {
			sum.err = fmt.Errorf("keep %s: %w", in.Folder, err)
		}
		if t.audience == edition.Hosted {
			found, err := search.InPublished(b.options.Public, in.Folder)
			sum.add(tally{leaks: found, err: err})
		}
	}
	return sum
}
