package pdf

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// layOutLarge returns the pages of a document in large print.
func layOutLarge(t *testing.T, blocks ...document.Block) *book {
	t.Helper()
	p := newPress(t).Large()
	b := p.open("t", "en-GB", testImprint())
	t.Cleanup(func() { p.close(b) })
	b.addDocument(b.root, &document.Document{Name: "d", Title: "A title", Imprint: testImprint(), Blocks: blocks})
	return b
}

// wideTable has more columns than a sheet of large print.
func wideTable(columns, rows int) document.Table {
	d := document.Table{Caption: "Everything", RowHeads: true}
	for i := range columns {
		d.Columns = append(d.Columns, document.Column{Title: fmt.Sprintf("Column%d", i), Tick: i == columns-1})
	}
	for r := range rows {
		var row document.Row
		for i := range columns - 2 {
			row.Cells = append(row.Cells, document.Cell{Text: text(fmt.Sprintf("cell %d of %d", i, r))})
		}
		d.Rows = append(d.Rows, row) // the last two are to be filled in by hand
	}
	return d
}

// A table in another language says so, as a list of entries too.
func TestTablesSayTheirLanguage(t *testing.T) {
	table := wideTable(12, 1)
	table.Lang = "gd"
	for name, p := range map[string]*Press{"ordinary": newPress(t), "large": newPress(t).Large()} {
		f, err := p.Draw(&document.Document{Name: "d", Title: "t", Imprint: testImprint(), Blocks: []document.Block{document.Para("before"), table}})
		if err != nil {
			t.Fatal(err)
		}
		said := checkFile(t, f).Tongues()["gd"]
		if !strings.HasPrefix(said, "Everything Column0 ") || !strings.Contains(said, "cell 9 of 0") || strings.Contains(said, "before") {
			t.Errorf("%s: %q is in the table's language", name, said)
		}
	}
}

// Of what an entry is found by, only the first line is bold, as in a table.
func TestOnlyTheNameOfAnEntryIsBold(t *testing.T) {
	table := wideTable(12, 1)
	table.Rows[0].Cells[0].Text = []document.Inline{document.Text{S: "NAME"}, document.Break{}, document.Text{S: "AGENCY"}}
	for _, p := range layOutLarge(t, table).pages {
		for _, at := range p.placed {
			for _, o := range at.strip.ops {
				for _, x := range o.pieces {
					if is := x.span.style.face == bold; x.word.text == "AGENCY" && is || x.word.text == "NAME" && !is {
						t.Errorf("%s is bold: %v", x.word.text, is)
					}
				}
			}
		}
	}
}

func TestTablesThatNoLongerFitAreStacked(t *testing.T) {
	table := wideTable(12, 3)
	if s := spoken(layOut(t, table)); strings.Count(s, "Column3") != 1 {
		t.Errorf("ordinary print stacks too: %s", s)
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
	for _, p := range b.pages {
		for _, at := range p.placed {
			for _, o := range at.strip.ops {
				if o.kind == opBox {
					boxes++
				}
				fits = fits && o.x+o.w <= b.press.look.Page.Width
			}
		}
	}
	if boxes != 3 || !fits {
		t.Errorf("%d boxes to tick, all on the sheet: %v", boxes, fits)
	}
	if s := spoken(layOutLarge(t, wideTable(2, 2))); strings.Count(s, "Column0") != 1 {
		t.Errorf("a table that fits is stacked: %s", s)
	}
}

func TestLargePrintIsSetInItsOwnSizes(t *testing.T) {
	b := layOutLarge(t, append(sampleBlocks(), document.Table{Caption: "Tall", Columns: make([]document.Column, 4), Rows: []document.Row{
		{Cells: []document.Cell{{Text: text(strings.Repeat(passage, 40))}, {}, {Text: text(strings.Repeat("x", 3000))}}}}})...)
	least := 1000.0
	for i, p := range b.pages {
		bottom := 0.0
		head, foot := b.headAndFoot(i)
		for _, o := range append(head, foot...) {
			if o.kind == opText {
				least = min(least, o.pieces[0].span.style.size)
			}
		}
		for _, at := range p.placed {
			bottom = max(bottom, at.y+at.strip.height)
			for _, o := range at.strip.ops {
				if o.kind == opText && len(o.pieces) > 0 {
					least = min(least, o.pieces[0].span.style.size)
				}
			}
		}
		if room := b.press.look.Page.Height - b.press.look.Page.Bottom; bottom > room+slack {
			t.Errorf("page %d reaches to %.1f, below %.1f", i+1, bottom, room)
		}
	}
	if least < 18 {
		t.Errorf("something is set in %.1f points", least)
	}
	f, err := newPress(t).Large().Draw(sampleDocument("d", "A document"))
	if err != nil {
		t.Fatal(err)
	}
	checkFile(t, f)
}

func TestHostileLargePrint(t *testing.T) {
	p := newPress(t).Large()
	for seed := range uint64(40) {
		f, err := p.Draw(newMangler(seed).document())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFile(t, f)
	}
}
