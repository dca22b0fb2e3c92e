package typeset

import (
	"maps"
	"math"
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// spaces are the parts of the usual space that a document is tried with.
var spaces = [...]float64{0.75, 0.5, 0.4, 0.3}

// addDocument lays out d in element e on as many pages as it should take, without a table that goes
// on after a page: with the usual space if that is enough, and closer if not. If no space is close
// enough, it takes the one with the best result. Text never becomes smaller.
func (b *Book) addDocument(e *tag.Element, d *document.Document) {
	most, usual, from := float64(d.Sides), b.Compositor, b.state(e)
	if b.Look.Stacked {
		most *= 2
	}
	b.lay(e, d)
	if d.Sides == 0 || b.Form != nil {
		return
	}
	defer b.use(usual)
	var best layout
	least, heights := b.lengthSince(from), trend{{1, b.least}}
	for _, space := range spaces {
		if least <= most {
			break
		}
		if !b.Look.Stacked && heights.at(space) > b.room*math.Floor(least-splitTable) {
			continue // it would take as many pages
		}
		if best.pages == nil {
			best = b.layoutSince(e, from)
		}
		b.back(e, from)
		b.use(usual.with(usual.Look.Closer(space)))
		b.lay(e, d)
		heights = append(heights, spaced{space, b.least})
		if n := b.lengthSince(from); n < least {
			best, least = layout{}, n
		}
	}
	if best.pages != nil {
		b.back(e, from)
		b.restore(e, best)
	}
}

// trend holds the least heights of a document with some spaces, from the widest to the closest.
type trend []spaced

// spaced is the height that a document takes at least with a space.
type spaced struct{ space, height float64 }

// at returns the least height with a closer space, as height follows space; 0 if that is not known.
func (t trend) at(space float64) float64 {
	n := len(t)
	if n < 2 {
		return 0
	}
	a, b := t[n-2], t[n-1]
	return b.height - (a.height-b.height)*(b.space-space)/(a.space-b.space)
}

// leastHeight returns the height that segments take at least on n pages: space vanishes at the top of a
// page and may become less, and lines to write on may be left out. A heading may take a line less
// with a closer look.
func (b *Book) leastHeight(segments []pages.Segment) float64 {
	height := -b.Look.Text.Title
	for i := range segments {
		switch s := &segments[i]; {
		case s.Ruled, s.Fills:
		case s.Space:
			height += s.Height * pages.Tightest
		default:
			height += s.Height
		}
	}
	return height
}

// state is how far a book has come.
type state struct {
	kids, entries int
	places        map[place]*tag.Anchor
	sheets        pages.State
}

func (b *Book) state(e *tag.Element) state {
	return state{len(e.Kids), len(b.Entries), maps.Clone(b.places), b.Sheets.State()}
}

// back removes what was laid out in an element since the book was in a state.
func (b *Book) back(e *tag.Element, to state) {
	e.Kids, b.Entries, b.places = e.Kids[:to.kids], b.Entries[:to.entries], maps.Clone(to.places)
	b.Sheets.Back(to.sheets)
}

// layout is what was laid out since a state.
type layout struct {
	kids    []tag.Kid
	entries []tag.Bookmark
	places  map[place]*tag.Anchor
	pages   *pages.Part // nil for none
}

func (b *Book) layoutSince(e *tag.Element, from state) layout {
	return layout{slices.Clone(e.Kids[from.kids:]), slices.Clone(b.Entries[from.entries:]), b.places, b.Sheets.Since(from.sheets)}
}

// restore adds what was laid out when the book was in the same state.
func (b *Book) restore(e *tag.Element, l layout) {
	e.Kids, b.Entries, b.places = append(e.Kids, l.kids...), append(b.Entries, l.entries...), l.places
	b.Sheets.Add(l.pages)
}

// splitTable is what a table that goes on after a page counts as, in pages.
const splitTable = 0.5

// lengthSince returns how many pages there are since a state, and more if a table is split.
func (b *Book) lengthSince(from state) float64 {
	since := b.Pages[from.sheets.Pages:]
	n := float64(len(since))
	isAgain := func(at pages.Placed) bool { return at.Again }
	if slices.ContainsFunc(since, func(p *pages.Page) bool { return slices.ContainsFunc(p.Placed, isAgain) }) {
		n += splitTable
	}
	return n
}
