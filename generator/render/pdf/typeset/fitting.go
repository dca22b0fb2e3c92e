package typeset

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

// fitting returns the compositor that sets d on as many pages as it ought to take, without a table
// that goes on after a page: with the usual space if that is enough, and closer if not. If no space
// is close enough, it takes the one with the best result. Text never becomes smaller.
func (b *Book) fitting(d *document.Document) *Compositor {
	most := float64(d.Sides)
	if b.Look.Stacked {
		most *= 2
	}
	best := b.Compositor
	if most == 0 {
		return best
	}
	least := b.lengthOf(best, d)
	for _, space := range [...]float64{0.75, 0.5, 0.3} {
		if least <= most {
			break
		}
		c := b.with(b.Look.Closer(space))
		if n := b.lengthOf(c, d); n < least {
			best, least = c, n
		}
	}
	return best
}

// splitTable is what a table that goes on after a page counts as, in pages.
const splitTable = 0.5

// lengthOf returns how many pages d takes as a part of this book, and more if a table is split.
func (b *Book) lengthOf(c *Compositor, d *document.Document) float64 {
	alone := *d
	alone.Sides = 0
	t := c.open(d.Title, d.Lang, d.Imprint)
	defer t.Close()
	t.documents, t.covered, t.widest = b.documents, b.covered, b.widest
	t.addDocument(t.Root, &alone)
	n := float64(len(t.Pages))
	isAgain := func(at pages.Placed) bool { return at.Again }
	if slices.ContainsFunc(t.Pages, func(p *pages.Page) bool { return slices.ContainsFunc(p.Placed, isAgain) }) {
		n += splitTable
	}
	return n
}
