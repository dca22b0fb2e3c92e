package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

func TestSetsCloserForFewerPages(t *testing.T) {
	var facts document.Facts
	for range 28 {
		facts.Items = append(facts.Items, document.Fact{Term: "A term", Value: document.Words("A value")})
	}
	d := &document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: []document.Block{document.Para("before"), facts, document.Para("after"), facts}}
	c := testCompositor(t)
	size := func(sides int) (n int, body float64) {
		d.Sides = sides
		b := c.Document(d)
		defer b.Close()
		return len(b.Pages), sizeOf(b.Pages[0])
	}
	usual, _ := size(0)
	for _, sides := range []int{1, 2} {
		if n, body := size(sides); usual < 3 || n != 2 || body != c.Look.Text.Body {
			t.Errorf("for %d sides it takes %d of the usual %d pages, in %g points", sides, n, usual, body)
		}
	}
}

// sizeOf returns the size of the last text of a page.
func sizeOf(p *pages.Page) (size float64) {
	for _, at := range p.Placed {
		for _, o := range at.Segment.Ops {
			if len(o.Pieces) > 0 {
				size = o.Pieces[0].Span.Style.Size
			}
		}
	}
	return size
}

// A table that fits on a page is set closer before it is split.
func TestSetsCloserForAWholeTable(t *testing.T) {
	table := document.Table{Columns: []document.Column{{Title: "Time"}, {Title: "Item", Wide: true}}, Filled: true}
	for range 24 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("9:30am")}, {Text: document.Words("An item")}}})
	}
	d := &document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: []document.Block{document.Para("before"), table, document.Para(strings.Repeat("after ", 200))}}
	c := testCompositor(t)
	isSplit := func() bool {
		b := c.Document(d)
		defer b.Close()
		return slices.ContainsFunc(b.Pages, func(p *pages.Page) bool {
			return slices.ContainsFunc(p.Placed, func(at pages.Placed) bool { return at.Again })
		})
	}
	for d.Sides = range 3 {
		if got := isSplit(); got != (d.Sides == 0) {
			t.Errorf("for %d sides, the table is split: %v", d.Sides, got)
		}
	}
}

// A break is less prominent than the items around it.
func TestPausesAreMuted(t *testing.T) {
	row := document.Row{Cells: []document.Cell{{Text: document.Words("Break")}}, Pause: true}
	b := layOut(t, document.Table{Columns: []document.Column{{Title: "Item"}}, Rows: []document.Row{row}})
	placed := b.Pages[0].Placed
	for _, o := range placed[len(placed)-1].Segment.Ops {
		if len(o.Pieces) > 0 && o.Ink != b.Ink.Muted {
			t.Errorf("%q is in %v", o.Pieces[0].Word.Text, o.Ink)
		}
	}
}

// A height that follows the space is foretold from the last two, and from one alone it is not.
func TestTrend(t *testing.T) {
	for _, c := range []struct {
		trend trend
		want  float64
	}{{trend{{1, 100}}, 0}, {trend{{1, 100}, {0.75, 90}}, 80}, {trend{{1, 100}, {0.75, 98}, {0.6, 86}}, 78}} {
		if got := c.trend.at(0.5); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v: %g, want %g", c.trend, got, c.want)
		}
	}
}
