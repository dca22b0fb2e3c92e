package pdf

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// toTick is a list of two items to tick and a table of three rows to tick.
func toTick() []document.Block {
	table := document.Table{Columns: []document.Column{{Title: "What", Wide: true}, {Title: "Done", Tick: true}}}
	for range 3 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: text("task")}, {}}})
	}
	item := document.Item{Blocks: []document.Block{document.Para("item")}}
	return []document.Block{document.List{Ticks: true, Items: []document.Item{item, item}}, table}
}

func TestBoxesToTickStandBesideTheirText(t *testing.T) {
	b := layOut(t, toTick()...)
	side, boxes := b.press.look.Table.Tick, map[string]int{}
	for _, p := range b.pages {
		for _, at := range p.placed {
			for _, o := range at.strip.ops {
				if o.kind != opBox {
					continue
				}
				boxes[at.strip.words()]++
				if o.w != side || o.h != side || o.thick <= 0 || o.ink != b.press.ink.text {
					t.Errorf("the box of %q is %v", at.strip.words(), o)
				}
				if o.y < 0 || o.y+o.h > at.strip.height {
					t.Errorf("the box of %q reaches out of its row", at.strip.words())
				}
			}
		}
	}
	if len(boxes) != 2 || boxes["item"] != 2 || boxes["task"] != 3 {
		t.Errorf("boxes by text: %v; every item and every row has one", boxes)
	}
}

// TestBoxesToTickAreDrawn looks for rectangles that are stroked in the file itself.
func TestBoxesToTickAreDrawn(t *testing.T) {
	f, err := newPress(t).Draw(&document.Document{Name: "d", Title: "t", Imprint: testImprint(), Blocks: toTick()})
	if err != nil {
		t.Fatal(err)
	}
	content := checkFile(t, f).Content(0)
	if n := strings.Count(content, " re S\n"); n != 5 {
		t.Errorf("%d boxes are drawn, not 5", n)
	}
}

// TestThereIsRoomToWriteIn measures rows with empty cells, such as those to sign in.
func TestThereIsRoomToWriteIn(t *testing.T) {
	name := document.Cell{Text: text("Name")}
	for _, c := range []struct {
		name  string
		cells []document.Cell
		room  bool
	}{
		{"all empty", nil, true},
		{"name and empty", []document.Cell{name, {}}, true},
		{"blank text", []document.Cell{name, {Text: text(" ")}, name}, true},
		{"full", []document.Cell{name, name, name}, false},
	} {
		row := document.Row{Cells: c.cells}
		table := document.Table{Columns: []document.Column{{Title: "Reader", Wide: true}, {Title: "Signature"}, {Title: "Date"}}, RowHeads: true, Rows: []document.Row{row, row}}
		b := layOut(t)
		g := b.galley()
		g.table(b.measure(b.root), table)
		line := b.press.look.Table.Line
		for _, s := range g.strips[1:] {
			if got := s.height >= line; got != c.room {
				t.Errorf("%s: a row is %.1f high, a line to write on takes %.1f", c.name, s.height, line)
			}
		}
		uprights := 0
		for _, o := range g.strips[1].ops {
			if o.kind == opLine && o.h > 0 {
				uprights++
			}
		}
		if got := uprights == 4; got != c.room {
			t.Errorf("%s: %d rules between cells", c.name, uprights)
		}
	}
}

func TestEmptyColumnsAreWideEnoughToSign(t *testing.T) {
	name := document.Cell{Text: text("Name")}
	d := document.Table{Columns: []document.Column{{Title: "Reader", Wide: true}, {Title: "X"}}, Rows: []document.Row{{Cells: []document.Cell{name, {}}}}}
	b := layOut(t)
	g := b.galley()
	if w := b.columnWidths(d, g.headRow(nil, d), g.bodyRows(nil, d), 400, 5); w[1] < writingWidth {
		t.Errorf("the column to sign in is %.1f wide", w[1])
	}
}
