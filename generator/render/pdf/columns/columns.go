// Package columns shares the width of a table among its columns, so that the table becomes low
// and easy to read.
//
// The package depends on paragraphs and widths, not on pages: package typeset decides how rows
// look. To change which tables count as easy to read, see rowCost.
package columns

import "briefpack/generator/render/pdf/text"

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
