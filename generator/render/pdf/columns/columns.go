// Package columns shares the width of a table among its columns, so that the table becomes low
// and easy to read.
//
// The package depends on paragraphs and widths, not on pages: package typeset decides how rows
// look. To change which tables count as easy to read, see rowCost.
package columns

import (
	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/text"
)

// WritingWidth is the room that a column to write in asks for, in points.
const WritingWidth = 96

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

// Need returns the widths that a column needs so that no word is cut, and so that no line is
// broken, padding included.
func (t *Table) Need(column int) (least, natural float64) {
	n := t.need(column)
	return n.least, n.natural
}

// Widths shares a measure out. Each column gets room for its longest word, then what its lines
// need, the columns of running text last: they can be broken. Lines are counted by a shaper.
func (t *Table) Widths(s *text.Shaper, measure float64) []float64 {
	needs := make([]columnNeed, len(t.Columns))
	limits := make([]float64, len(needs))
	wide := 0
	for i, c := range t.Columns {
		n := t.need(i)
		if c.Tick {
			n.least = max(n.least, t.Style.Tick+2*t.Style.Padding)
			n.natural = max(n.natural, n.least)
		}
		n.names = i == 0 && t.RowHeads
		if n.wide = c.Wide; c.Wide {
			wide++
		}
		needs[i], limits[i] = n, n.natural
	}
	yield(needs, measure)
	if wide > 0 && wide < len(needs) {
		sh := sharing{table: t, shaper: s, needs: needs, measure: measure}
		return sh.lowest()
	}
	return share(needs, limits, measure)
}

// yield has the columns give way whose longest words are too long for a table: one of them
// takes less than half of the measure, several take three fifths together. Where there is
// no room for all words even so, the longest are cut first.
func yield(needs []columnNeed, measure float64) {
	var long []int
	for i, n := range needs {
		if n.least > measure*0.3 {
			long = append(long, i)
		}
	}
	most := measure * 0.45
	if len(long) > 1 {
		most = measure * 0.6 / float64(len(long))
	}
	for _, i := range long {
		needs[i].least = min(needs[i].least, most)
	}
	for most = measure; ; most *= 0.95 {
		total := 0.0
		for i := range needs {
			needs[i].least = min(needs[i].least, most)
			total += needs[i].least
		}
		if total <= measure {
			return
		}
	}
}

// share shares the measure out; plain columns grow to their limits and no further.
func share(needs []columnNeed, limits []float64, measure float64) []float64 {
	widths := make([]float64, len(needs))
	for i, n := range needs {
		widths[i] = n.least
	}
	room := measure - sum(widths)
	room = grow(widths, needs, limits, room, false)
	room = grow(widths, needs, limits, room, true)
	spread(widths, needs, room)
	return widths
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
		n.least, n.natural = max(n.least, WritingWidth), max(n.natural, WritingWidth)
	}
	n.least += 2*t.Style.Padding + 0.1
	n.natural += 2*t.Style.Padding + 0.1
	return n
}

// sum returns the sum of some widths.
func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

// grow lets the columns that are wide, or those that are not, grow towards their
// limits. It returns what is left.
func grow(widths []float64, needs []columnNeed, limits []float64, room float64, wide bool) float64 {
	lacks := make([]float64, len(needs))
	for i, n := range needs {
		if n.wide == wide {
			lacks[i] = max(limits[i]-widths[i], 0)
		}
	}
	give := min(sum(lacks), room)
	for i, x := range shareOut(lacks, give) {
		widths[i] += x
	}
	return room - give
}

// shareOut shares room among lacks: what lacks less than an even share gets it all, so
// that short columns are not broken for the sake of long ones; the rest is shared in
// proportion.
func shareOut(lacks []float64, room float64) []float64 {
	gives := make([]float64, len(lacks))
	for again := true; again; {
		again = false
		open, total := 0, 0.0
		for i, x := range lacks {
			if gives[i] < x {
				open++
				total += x
			}
		}
		if open == 0 || room <= 0 {
			return gives
		}
		share := room / float64(open)
		for i, x := range lacks {
			if gives[i] < x && x <= share {
				gives[i] = x
				room -= x
				again = true
			}
		}
		if !again {
			for i, x := range lacks {
				if gives[i] < x {
					gives[i] = room * x / total
				}
			}
		}
	}
	return gives
}

// spread gives the rest of the measure to the wide columns, or to all but those of
// figures and ticks, so that a table fills the measure.
func spread(widths []float64, needs []columnNeed, room float64) {
	share := func(want func(columnNeed) bool) bool {
		total := 0.0
		for i, n := range needs {
			if want(n) {
				total += widths[i]
			}
		}
		if total == 0 {
			return false
		}
		for i, n := range needs {
			if want(n) {
				widths[i] += room * widths[i] / total
			}
		}
		return true
	}
	if !share(func(n columnNeed) bool { return n.wide }) {
		share(func(columnNeed) bool { return true })
	}
}
