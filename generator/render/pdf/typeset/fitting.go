package typeset

import (
	"maps"
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// spaces are the parts of the usual space that a document is tried with.
var spaces = [...]float64{0.75, 0.5, 0.4, 0.3}

// addDocument lays out d in element e on as many pages as it ought to take, without a table that goes
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
	best, least := usual, b.lengthSince(from)
	for _, space := range spaces {
		if least <= most {
			break
		}
		b.back(e, from)
		b.use(usual.with(usual.Look.Closer(space)))
		b.lay(e, d)
		if n := b.lengthSince(from); n < least {
			best, least = b.Compositor, n
		}
	}
	if b.Compositor != best {
		b.back(e, from)
		b.use(best)
		b.lay(e, d)
	}
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
