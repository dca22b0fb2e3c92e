package generator

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

// draw draws every document of both editions. Folders are drawn side by side and written
// as they are done, so memory grows with the definitions and not with the pages; what
// came of each stands in its own slot.
func (s *site) draw(ctx context.Context, public, packs *publish.Edition, report *Report) error {
	outputs := []*output{
		{audience: edition.Hosted, folder: public, guard: s.newGuard()},
		{audience: edition.Print, folder: packs},
	}
	chosen := s.chosen()
	tallies := make([]tally, (len(chosen)+1)*len(outputs))
	done := counter{parts: len(outputs), total: len(chosen), tell: s.options.Progress}
	inParallel(len(tallies), s.options.Workers, func(i int) {
		o := outputs[i%len(outputs)]
		if i < len(outputs) { // it takes longest of all when little has changed
			tallies[len(chosen)*len(outputs)+i] = s.putAround(ctx, o)
			return
		}
		in := chosen[i/len(outputs)-1]
		t := o.putFolder(ctx, s, in)
		if t.err != nil {
			t.err = fmt.Errorf("%s: %w", in.Folder, t.err)
		}
		tallies[i-len(outputs)] = t
		done.one(in.Folder)
	})
	for _, o := range outputs {
		if ctx.Err() == nil {
			tallies = append(tallies, s.keepOthers(o))
		}
	}
	var sum tally
	for _, t := range tallies {
		sum.add(t)
	}
	report.Partnerships, report.Pages, report.PDFs, report.Sheets, report.Leaks = len(chosen), sum.pages, sum.pdfs, sum.sheets, sum.leaks
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return sum.err
}

// folder composes the folder of an inspection in one edition. Both editions come from one
// arrangement, because pairs depend on what they withhold.
func (s *site) folder(in *definition.Inspection, audience edition.Audience) *bundle {
	return s.kit.folder(roster.Arrange(in), audience)
}

// putAround publishes what stands around the partnerships.
func (s *site) putAround(ctx context.Context, o *output) tally {
	var t tally
	t.err = s.around(s.shown(o), o.audience).each(ctx, func(l *leaf) error {
		_, came := o.put(l, s.memory)
		t.add(came)
		return came.err
	})
	return t
}

// chosen lists the inspections to draw.
func (s *site) chosen() []*definition.Inspection {
	if s.options.Only == "" {
		return s.content.Inspections
	}
	return slices.DeleteFunc(slices.Clone(s.content.Inspections), func(in *definition.Inspection) bool { return in.Folder != s.options.Only })
}

// shown lists the inspections that an edition has: those that are drawn, and those that
// stay from the last time.
func (s *site) shown(o *output) []*definition.Inspection {
	return slices.DeleteFunc(slices.Clone(s.content.Inspections), func(in *definition.Inspection) bool {
		return s.options.Only != "" && in.Folder != s.options.Only && !o.folder.Had(in.Folder)
	})
}

// counter tells how far the work is, one call at a time.
type counter struct {
	mu          sync.Mutex
	parts       int // that a partnership has
	seen        map[string]int
	done, total int
	tell        func(done, total int)
}

// one counts a part of a partnership.
func (c *counter) one(folder string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.seen == nil {
		c.seen = map[string]int{}
	}
	if c.seen[folder]++; c.seen[folder] < c.parts {
		return
	}
	c.done++
	if c.tell != nil {
		c.tell(c.done, c.total)
	}
}
