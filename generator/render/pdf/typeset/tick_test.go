package typeset

import (
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

// Boxes to tick on paper have a name and a place for those who do not see them.
func TestBoxesHaveNames(t *testing.T) {
	row := document.Row{Cells: []document.Cell{{Text: document.Words("Book the room")}, {}}}
	for name, b := range map[string]*Book{
		"table": layOut(t, document.Table{Columns: []document.Column{{Title: "Task", Wide: true}, {Title: "Done", Tick: true}}, Rows: []document.Row{row, row}}),
		"list":  layOut(t, document.List{Ticks: true, Items: []document.Item{{Blocks: fillers(1)}, {Blocks: fillers(1)}}}),
		"large": layOutLarge(t, document.Table{Columns: []document.Column{{Title: "Task", Wide: true}, {Title: "Done", Tick: true}}, Rows: []document.Row{row, row}}),
	} {
		found := 0
		var walk func(e *tag.Element)
		walk = func(e *tag.Element) {
			if e.Role == tag.RoleFigure && e.Alt == "Box to tick" && e.Box != nil && e.Box.W > 0 {
				found++
			}
			for _, k := range e.Kids {
				if k.Element != nil {
					walk(k.Element)
				}
			}
		}
		if walk(b.Root); found != 2 {
			t.Errorf("%s: %d boxes of 2 have a name and a place", name, found)
		}
	}
}
