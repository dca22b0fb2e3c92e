package pdf

import "briefpack/generator/model/document"

// facts sets terms and what is known of each side by side, a thin rule between them.
func (g *galley) facts(f frame, d document.Facts) {
	if len(d.Items) == 0 {
		return
	}
	e := f.in.add(roleList).with(listNone)
	t := grid{x: f.x, apart: leastGap, rules: g.book.press.look.Table.Rule, pad: g.book.press.look.Table.Padding}
	rows := make([]gridRow, len(d.Items))
	for i, it := range d.Items {
		item := e.add(roleItem)
		term := g.book.paragraph(g.book.plain(item.add(roleLabel), g.book.body().bolder(), it.Term))
		value := g.book.paragraph(g.book.spans(item.add(roleBody), g.book.body(), it.Value))
		value.keepDates()
		rows[i] = gridRow{cells: []gridCell{{p: term}, {p: value}}}
	}
	t.widths = factWidths(rows, f.w)
	from := len(g.strips)
	g.setter.ops = append(g.setter.ops, op{kind: opLine, x: f.x, w: f.w, thick: t.rules, ink: g.book.press.ink.rule})
	g.push(g.setter.strip(0))
	g.hold(from, from+1)
	g.grid(t, rows)
	g.holdEnds(from + 1)
	g.holdShort(from)
}

// factWidths gives the terms what they need, up to two fifths of the measure.
func factWidths(rows []gridRow, measure float64) []float64 {
	natural := 0.0
	for _, r := range rows {
		natural = max(natural, r.cells[0].p.natural)
	}
	first := min(natural+termGap, measure*0.4)
	return []float64{first, measure - first}
}

// termGap is the space between the widest term and the values, in points; leastGap is what
// is left of it when that term is too long for its column.
const (
	termGap  = 18
	leastGap = 10
)
