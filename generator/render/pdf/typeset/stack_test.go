package typeset

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// layOutLarge returns the pages of a document in large print.
func layOutLarge(t *testing.T, blocks ...document.Block) *Book {
	t.Helper()
	p := testCompositor(t).Large()
	b := p.open("t", "en-GB", sample.Imprint())
	t.Cleanup(b.Close)
	b.addDocument(b.Root, &document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: blocks})
	return b
}

// TestOnlyTheNameOfAnEntryIsBold checks that only the first line of an entry's heading is bold,
// as in a table.
func TestOnlyTheNameOfAnEntryIsBold(t *testing.T) {
	table := sample.WideTable(12, 1)
	table.Rows[0].Cells[0].Text = []document.Inline{document.Text{S: "NAME"}, document.Break{}, document.Text{S: "AGENCY"}}
	for _, p := range layOutLarge(t, table).Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				for _, x := range o.Pieces {
					if is := x.Span.Style.Face == font.Bold; x.Word.Text == "AGENCY" && is || x.Word.Text == "NAME" && !is {
						t.Errorf("%s is bold: %v", x.Word.Text, is)
					}
				}
			}
		}
	}
}

func TestTablesThatNoLongerFitAreStacked(t *testing.T) {
	if s := spoken(layOut(t, sample.WideTable(6, 3))); strings.Count(s, "Column3") != 1 {
		t.Errorf("ordinary print stacks too: %s", s)
	}
	table := sample.WideTable(12, 3)
	if s := spoken(layOut(t, table)); strings.Count(s, "Column3") != 3 {
		t.Errorf("ordinary print has twelve columns side by side: %s", s)
	}
	b := layOutLarge(t, table)
	said := spoken(b)
	for r := range 3 {
		want := fmt.Sprintf("Column0 cell 0 of %d Column1 cell 1 of %d Column2", r, r)
		if !strings.Contains(said, want) {
			t.Errorf("entry %d does not say %q in order: %s", r, want, said)
		}
	}
	boxes, fits := 0, true
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				if o.Kind == pages.OpBox {
					boxes++
				}
				fits = fits && o.X+o.W <= b.Look.Page.Width
			}
		}
	}
	if boxes != 3 || !fits {
		t.Errorf("%d boxes to tick, all on the sheet: %v", boxes, fits)
	}
	if s := spoken(layOutLarge(t, sample.WideTable(2, 2))); strings.Count(s, "Column0") != 1 {
		t.Errorf("a table that fits is stacked: %s", s)
	}
}

func TestLargePrintIsSetInItsOwnSizes(t *testing.T) {
	b := layOutLarge(t, append(sample.Blocks(), document.Table{Caption: "Tall", Columns: make([]document.Column, 4), Rows: []document.Row{
		{Cells: []document.Cell{{Text: document.Words(strings.Repeat(sample.Passage, 40))}, {}, {Text: document.Words(strings.Repeat("x", 3000))}}}}})...)
	least := 1000.0
	for i, p := range b.Pages {
		bottom := 0.0
		head, foot := b.HeadAndFoot(i)
		for _, o := range append(head, foot...) {
			if o.Kind == pages.OpText {
				least = min(least, o.Pieces[0].Span.Style.Size)
			}
		}
		for _, at := range p.Placed {
			bottom = max(bottom, at.Y+at.Segment.Height)
			for _, o := range at.Segment.Ops {
				if o.Kind == pages.OpText && len(o.Pieces) > 0 {
					least = min(least, o.Pieces[0].Span.Style.Size)
				}
			}
		}
		if room := b.Look.Page.Height - b.BottomOf(p.Section, i); bottom > room+text.Slack {
			t.Errorf("page %d reaches to %.1f, below %.1f", i+1, bottom, room)
		}
	}
	if least < 18 {
		t.Errorf("something is set in %.1f points", least)
	}
}

// A matrix that does not fit becomes a table for each of its columns, without their empty cells.
func TestMatrixIsUnfolded(t *testing.T) {
	cell := func(s string) document.Cell { return document.Cell{Text: document.Words(s)} }
	words := strings.Repeat("records ", 6)
	matrix := document.Table{Caption: "PLAN", RowHeads: true, Filled: true, Matrix: true, Columns: []document.Column{{Title: "Time"}, {Title: "MONDAY", Wide: true}, {Title: "TUESDAY", Wide: true}, {Title: "WEDNESDAY", Wide: true}}, Rows: []document.Row{
		{Cells: []document.Cell{cell("9am"), cell("A " + words), {}, cell("B " + words)}},
		{Cells: []document.Cell{cell("10am"), {}, cell("C " + words), cell("D " + words)}},
	}}
	if said := spoken(layOut(t, matrix)); !strings.Contains(said, "MONDAY TUESDAY WEDNESDAY 9am A") {
		t.Errorf("ordinary print has %q", said)
	}
	said := spoken(layOutLarge(t, matrix))
	at := 0
	for _, want := range []string{"MONDAY Time PLAN 9am A", "TUESDAY Time PLAN 10am C", "WEDNESDAY Time PLAN 9am B", "10am D"} {
		i := strings.Index(said[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing, or not in order, in %q", want, said)
		}
		at += i
	}
	if n := strings.Count(said, "am "); n != 4 {
		t.Errorf("%d rows, not 4, in %q", n, said)
	}
}

// Notes below the title of an item, and what is below a name, are in lighter type. An entry leaves out
// what has nothing to say, unless it is to be filled in.
func TestNotesAreLighter(t *testing.T) {
	table := document.Table{Filled: true, Columns: []document.Column{{Title: "START"}, {Title: "ITEM", Wide: true}, {Title: "LEAD"}}, Rows: []document.Row{
		{Cells: []document.Cell{{Text: document.Words("9am")}, {Text: []document.Inline{document.Strong{Kids: document.Words("TITLE")}, document.Break{}, document.Text{S: "NOTE"}}}, {}}},
		{Cells: []document.Cell{{Text: document.Words("10am")}, {Text: []document.Inline{document.Text{S: "PLAIN"}, document.Break{}, document.Text{S: "LINE"}}}, {Text: document.Words("who")}}},
	}}
	b := layOut(t, table)
	want := map[string]bool{"TITLE": false, "NOTE": true, "PLAIN": false, "LINE": false}
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				for _, x := range o.Pieces {
					if light, ok := want[x.Word.Text]; ok && (x.Span.Style.Ink == b.Ink.Muted) != light {
						t.Errorf("%s is light: %v", x.Word.Text, !light)
					}
				}
			}
		}
	}
	for filled, leads := range map[bool]int{true: 1, false: 2} {
		b := layOutLarge(t)
		g := b.galley()
		table.Filled = filled
		g.stack(b.measure(b.Root), table)
		said := ""
		for i := range g.segments {
			said += wordsOf(&g.segments[i]) + " "
		}
		if n := strings.Count(said, "LEAD"); n != leads {
			t.Errorf("filled %v: %d of the entries say who leads, not %d: %s", filled, n, leads, said)
		}
	}
}
