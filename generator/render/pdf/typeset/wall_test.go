package typeset

import (
	"fmt"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
)

// toHangUp is a list of so many pairs.
func toHangUp(rows int, reader string) *document.Document {
	t := document.Table{Columns: []document.Column{{Title: "Reader"}, {Title: "Inspector"}, {Title: "Room", Wide: true}}, RowHeads: true}
	for i := range rows {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Text: document.Words(reader)}, {Text: document.Words("PN")}, {Text: document.Words(fmt.Sprintf("Desk %d", i+1))}}})
	}
	return &document.Document{Name: "wall", Title: "Pairs at a glance", Wall: true, Imprint: sample.Imprint(), Blocks: []document.Block{t}}
}

func TestTheWallIsReadFromAfar(t *testing.T) {
	p := testCompositor(t)
	for _, c := range []struct {
		name        string
		d           *document.Document
		least, most float64 // size of the text
		sheets      int
	}{
		{"four pairs", toHangUp(4, "MS"), 30, 36, 1},
		{"twelve pairs", toHangUp(12, "MS"), 20, 30, 1},
		{"thirty pairs take two sheets in any size", toHangUp(30, "MS"), 12, 24, 2},
		{"a long word", toHangUp(4, "Wolfeschlegelsteinhausen"), 12, 24, 1},
		{"nobody", toHangUp(0, ""), 30, 36, 1},
		{"a word that no size fits", toHangUp(1, fmt.Sprintf("%0200d", 7)), 12, 12, 1},
	} {
		press := p.forWall(c.d)
		if got := press.Look.Text.Body; got < c.least || got > c.most {
			t.Errorf("%s: set in %.1f points", c.name, got)
		}
		b := p.Document(c.d)
		if len(b.Pages) != c.sheets {
			t.Errorf("%s: takes %d sheets", c.name, len(b.Pages))
		}
		b.Close()
	}
	d := toHangUp(4, "MS")
	d.Wall = false
	if b := p.Document(d); b.body().Size != p.Look.Text.Body {
		t.Errorf("what is not hung up is set in %.1f points", b.body().Size)
	}
}
