package sitepages

import (
	"cmp"
	"slices"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
)

// area is one line of the front page: an inspection, and the earlier ones of the same partnership
// in the same programme, which are closed.
type area struct {
	*Partnership
	earlier []*Partnership // newest first
}

// areas lists the partnerships by name. Each has all of its inspections that are open, or else
// the newest closed one.
func (f *Front) areas() []area {
	var list []area
	var keys []string
	for _, p := range f.NewestFirst() {
		key := p.Programme + "\n" + document.Bare(p.Name)
		i := slices.Index(keys, key)
		if i >= 0 && p.Name != "" && p.group == closed {
			list[i].earlier = append(list[i].earlier, p)
			continue
		}
		list, keys = append(list, area{Partnership: p}), append(keys, key)
	}
	slices.SortStableFunc(list, func(a, b area) int { return byName(a.Partnership, b.Partnership) })
	return list
}

// packs lists the inspections that have a pack, by name: those that are open.
func (f *Front) packs() []*Partnership {
	return slices.DeleteFunc(f.byName(), func(p *Partnership) bool { return p.group == closed })
}

// NewestFirst lists the inspections by group, the newest of each first.
func (f *Front) NewestFirst() []*Partnership {
	list := f.byName()
	slices.SortStableFunc(list, func(a, b *Partnership) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(b.year, a.year))
	})
	return list
}

// in returns the areas of a group.
func in(list []area, g group) []area {
	return slices.DeleteFunc(slices.Clone(list), func(a area) bool { return a.group != g })
}

// open returns the areas whose inspection is not closed.
func open(list []area) []area {
	return slices.DeleteFunc(slices.Clone(list), func(a area) bool { return a.group == closed })
}

// tables has a table for each group of open inspections that has some. What is next comes first.
func (f *Front) tables(p phrasebook, list []area) []document.Block {
	var bs []document.Block
	for _, g := range []group{current, coming} {
		if part := in(list, g); len(part) > 0 {
			slices.SortStableFunc(part, byNext)
			bs = append(bs, document.Heading{Level: 2, ID: "partnerships", Text: p.Phrase(g.title())}, f.table(p, g.title(), part))
		}
	}
	return bs
}

// byNext compares by the next date. Those without one come last.
func byNext(a, b area) int {
	var unknown day.Date
	if (a.next == unknown) != (b.next == unknown) {
		return b.next.Compare(a.next)
	}
	return a.next.Compare(b.next)
}

// closed lists the closed inspections, by year.
func (f *Front) closed(p phrasebook, list []area) []document.Block {
	list = in(list, closed)
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b area) int { return cmp.Compare(b.year, a.year) })
	var facts document.Facts
	for part := range chunksBy(list, func(a area) int { return a.year }) {
		var links [][]document.Inline
		for _, a := range part {
			links = append(links, p.withEarlier(a.shortLink(), a))
		}
		facts.Items = append(facts.Items, document.Fact{Term: p.yearName(part[0].year), Value: p.Listed(links)})
	}
	return []document.Block{p.Heading(2, closed.title()), p.Para("index.closed_lead"), facts}
}

// chunksBy returns the runs of neighbours that have the same key.
func chunksBy[T any, K comparable](list []T, key func(T) K) func(yield func([]T) bool) {
	return func(yield func([]T) bool) {
		for len(list) > 0 {
			n := slices.IndexFunc(list, func(t T) bool { return key(t) != key(list[0]) })
			if n < 0 {
				n = len(list)
			}
			if !yield(list[:n]) {
				return
			}
			list = list[n:]
		}
	}
}

func (p phrasebook) yearName(year int) string {
	if year == 0 {
		return p.Say("index.no_year")
	}
	return strconv.Itoa(year)
}

// withEarlier writes the link to an inspection, with links to the earlier ones of its partnership.
func (p phrasebook) withEarlier(link []document.Inline, a area) []document.Inline {
	if len(a.earlier) == 0 {
		return link
	}
	return p.Phrase("index.with_earlier", writer.Set("inspection", link...), writer.Set("years", p.earlier(a)...))
}

// earlier writes links to the earlier inspections of a partnership, by their years.
func (p phrasebook) earlier(a area) []document.Inline {
	var links [][]document.Inline
	for _, e := range a.earlier {
		links = append(links, []document.Inline{document.Link{To: document.Target{Folder: e.Folder}, Kids: document.Words(p.yearName(e.year))}})
	}
	return p.Listed(links)
}
