package columns

import (
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/text"
)

// Table is a table whose columns have no widths yet. Each row has a cell for each column.
type Table struct {
	Columns  []document.Column
	RowHeads bool
	Head     []Cell
	Body     [][]Cell
	Style    printstyle.Table
}

// Cell holds the contents of a cell that the width of its column depends on.
type Cell struct {
	Text *text.Paragraph // nil when the cell has none
	Tick bool            // the cell has a box to tick
}

// columnNeed holds the widths that a column of a table needs, padding included, in points.
type columnNeed struct {
	least   float64 // so that no word is cut
	natural float64 // so that no line is broken
	wide    bool    // takes what others leave
	names   bool    // rows are found by it
}

// The room that a column to write in asks for, in points: for words, a date or a number.
const (
	writingWidth = 96
	dateWidth    = 72
	numberWidth  = 48
)

// writing returns the room that an empty column asks for.
func writing(c document.Column) float64 {
	switch {
	case c.Room == document.RoomDate:
		return dateWidth
	case c.Align == document.End:
		return numberWidth
	}
	return writingWidth
}

// Need returns the widths that a column needs so that no word is cut, and so that no line is
// broken, padding included.
func (t *Table) Need(column int) (least, natural float64) {
	n := t.need(column)
	return n.least, n.natural
}

func (t *Table) need(column int) columnNeed {
	var n columnNeed
	empty := true
	consider := func(c Cell) {
		if c.Text != nil {
			n.least = max(n.least, c.Text.Least)
			n.natural = max(n.natural, c.Text.Natural)
			empty = empty && c.Text.Blank
		}
		empty = empty && !c.Tick
	}
	consider(t.Head[column])
	empty = len(t.Body) > 0
	for _, row := range t.Body {
		consider(row[column])
	}
	if empty {
		room := writing(t.Columns[column])
		n.least, n.natural = max(n.least, room), max(n.natural, room)
	}
	n.least += 2*t.Style.Padding + 0.1
	n.natural += 2*t.Style.Padding + 0.1
	return n
}
