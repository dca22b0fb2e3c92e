package generator

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"briefpack/generator/edition"
	"briefpack/generator/pack"
	"briefpack/generator/publish"
	"briefpack/generator/roster"
)

// draw draws every document of both editions. Partnerships are drawn side by side and
// written as they are done, so memory grows with the definitions and not with the
// pages; what came of each stands in its own slot.
func (s *site) draw(ctx context.Context, public, packs *publish.Folder, report *Report) error {
	outputs := []*output{
		{audience: edition.Hosted, folder: public, guard: s.newGuard()},
		{audience: edition.Print, folder: packs},
	}
	chosen := s.chosen()
	tallies := make([]tally, len(chosen))
	done := counter{total: len(chosen), tell: s.options.Progress}
	inParallel(len(chosen), s.options.Workers, func(i int) {
		// Both editions come from one arrangement, because pairs depend on what they withhold.
		in := roster.Arrange(chosen[i])
		for _, o := range outputs {
			if ctx.Err() == nil {
				tallies[i].add(s.partnership(in, o))
			}
		}
		done.one()
	})
	for _, o := range outputs {
		tallies = append(tallies, s.around(o))
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

// chosen lists the inspections to draw.
func (s *site) chosen() []*pack.Inspection {
	if s.options.Only == "" {
		return s.content.Inspections
	}
	return slices.DeleteFunc(slices.Clone(s.content.Inspections), func(in *pack.Inspection) bool { return in.Folder != s.options.Only })
}

// around draws what stands around the partnerships: the front page, the shared
// guidance, its images and the assets.
func (s *site) around(o *output) tally {
	t := s.keepOthers(o)
	front := s.front(o)
	t.add(s.frontPages(front, o))
	for _, path := range slices.Sorted(maps.Keys(s.pages.Assets())) {
		o.file(&t, path, s.pages.Assets()[path])
	}
	images := imagesOf(s.content.Guidance)
	for _, path := range slices.Sorted(maps.Keys(images)) {
		o.file(&t, path, images[path])
	}
	return t
}

// keepOthers takes over from the last edition what a build of one partnership leaves
// alone.
func (s *site) keepOthers(o *output) tally {
	var t tally
	if s.options.Only == "" {
		return t
	}
	for _, in := range s.content.Inspections {
		if in.Folder == s.options.Only {
			continue
		}
		if _, err := o.folder.Carry(in.Folder + "/"); err != nil && t.err == nil {
			t.err = fmt.Errorf("keep %s: %w", in.Folder, err)
		}
	}
	return t
}

// counter tells how far the work is, one call at a time.
type counter struct {
	mu          sync.Mutex
	done, total int
	tell        func(done, total int)
}

func (c *counter) one() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	if c.tell != nil {
		c.tell(c.done, c.total)
	}
}
