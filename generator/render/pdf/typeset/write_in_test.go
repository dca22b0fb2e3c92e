package typeset

import (
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

func TestBoxesToTickStandBesideTheirText(t *testing.T) {
	b := layOut(t, sample.ToTick()...)
	side, boxes := b.Look.Table.Tick, map[string]int{}
	for _, p := range b.Pages {
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				if o.Kind != pages.OpBox {
					continue
				}
				boxes[wordsOf(at.Segment)]++
				if o.W != side || o.H != side || o.Thick <= 0 || o.Ink != b.Ink.Text {
					t.Errorf("the box of %q is %v", wordsOf(at.Segment), o)
				}
				if o.Y < 0 || o.Y+o.H > at.Segment.Height {
					t.Errorf("the box of %q reaches out of its row", wordsOf(at.Segment))
				}
			}
		}
	}
	if len(boxes) != 2 || boxes["item"] != 2 || boxes["task"] != 3 {
		t.Errorf("boxes by text: %v; every item and every row has one", boxes)
	}
}

// TestThereIsRoomToWriteIn measures rows with empty cells, such as those to sign in.
func TestThereIsRoomToWriteIn(t *testing.T) {
	name := document.Cell{Text: document.Words("Name")}
	for _, c := range []struct {
		name  string
		cells []document.Cell
		room  bool
	}{
		{"all empty", nil, true},
		{"name and empty", []document.Cell{name, {}}, true},
		{"blank text", []document.Cell{name, {Text: document.Words(" ")}, name}, true},
		{"full", []document.Cell{name, name, name}, false},
	} {
		row := document.Row{Cells: c.cells}
		table := document.Table{Columns: []document.Column{{Title: "Reader", Wide: true}, {Title: "Signature"}, {Title: "Date"}}, RowHeads: true, Rows: []document.Row{row, row}}
		b := layOut(t)
		g := b.galley()
		g.table(b.measure(b.Root), table)
		line := b.Look.Table.Line
		for _, s := range g.segments[1:] {
			if got := s.Height >= line; got != c.room {
				t.Errorf("%s: a row is %.1f high, a line to write on takes %.1f", c.name, s.Height, line)
			}
		}
		uprights := 0
		for _, o := range g.segments[1].Ops {
			if o.Kind == pages.OpLine && o.H > 0 {
				uprights++
			}
		}
		if got := uprights == 4; got != c.room {
			t.Errorf("%s: %d rules between cells", c.name, uprights)
		}
	}
}

func TestEmptyColumnsAreWideEnoughToSign(t *testing.T) {
	name := document.Cell{Text: document.Words("Name")}
	d := document.Table{Columns: []document.Column{{Title: "Reader", Wide: true}, {Title: "X"}}, Rows: []document.Row{{Cells: []document.Cell{name, {}}}}}
	b := layOut(t)
	g := b.galley()
	if w := b.columnWidths(d, g.headRow(nil, d), g.bodyRows(nil, d), 400); w[1] < 96 {
		t.Errorf("the column to sign in is %.1f wide", w[1])
	}
}

// A number or a date takes less room to write than words.
func TestNumbersAndDatesTakeLessRoom(t *testing.T) {
	d := document.Table{Columns: []document.Column{{Title: "A"}, {Title: "B", Room: document.RoomDate}, {Title: "C", Align: document.End}}, Rows: []document.Row{{}, {}}}
	b := layOut(t)
	g := b.galley()
	columns := b.columns(d, g.headRow(nil, d), g.bodyRows(nil, d))
	words, _ := columns.Need(0)
	date, _ := columns.Need(1)
	number, _ := columns.Need(2)
	if words <= date || date <= number || number < 40 {
		t.Errorf("words need %.0f points, a date %.0f, a number %.0f", words, date, number)
	}
}
