package pdf

import "briefpack/generator/model/document"

// tooNarrow reports whether a table has more columns than a measure has room for: some
// would be narrower than their longest word, or than a column of longer text may be.
func (g *galley) tooNarrow(d document.Table, measure float64) bool {
	look := g.book.press.look.Table
	head, rows := g.headRow(nil, d), g.bodyRows(nil, d)
	room := measure
	for i := range d.Columns {
		n := columnNeeds(head, rows, i, look.Padding)
		room -= min(n.natural, max(n.least, look.Column))
	}
	return room < 0
}

// stack sets a table as a list of entries, one for each row: in it, each cell stands
// beside the title of its column.
func (g *galley) stack(f frame, d document.Table) {
	look := g.book.press.look.Table
	if d.Caption != "" {
		caption := f.in.add(roleP)
		caption.speak(d.Lang)
		g.caption(f.within(caption), d.Caption)
	}
	list := f.in.add(roleList).with(listNone)
	list.speak(d.Lang)
	t := grid{x: f.x, apart: leastGap, pad: look.Padding, rules: look.Rule, stacked: true}
	for i, r := range d.Rows {
		if i > 0 {
			g.gap(g.book.gap * 1.2)
		}
		rows := g.entry(list.add(roleItem).add(roleBody), d, r)
		t.widths = factWidths(rows, f.w)
		from := len(g.strips)
		g.setter.ops = append(g.setter.ops, op{kind: opLine, x: f.x, w: f.w, thick: 2 * t.rules, ink: g.book.press.ink.rule})
		g.push(g.setter.strip(0))
		g.hold(from, from+1)
		g.grid(t, rows)
		g.holdUnder(from, g.book.room/2)
	}
}

// entry returns a row of a table as rows of titles and cells.
func (g *galley) entry(e *element, d document.Table, r document.Row) []gridRow {
	inner := e.add(roleList).with(listNone)
	rows := make([]gridRow, len(d.Columns))
	for k, c := range d.Columns {
		item := inner.add(roleItem)
		title := g.book.paragraph(g.book.plain(item.add(roleLabel), g.book.body().bolder(), c.Title))
		cell := gridCell{tick: c.Tick}
		if k < len(r.Cells) && len(r.Cells[k].Text) > 0 {
			st := g.book.body()
			if k == 0 && d.RowHeads {
				st = st.bolder()
			}
			cell.p = g.book.paragraph(g.book.headed(item.add(roleBody), st, r.Cells[k].Text))
			cell.p.keepDates()
		}
		if cell.room = !c.Tick && (cell.p == nil || cell.p.blank); cell.room && g.book.form != nil && item != nil {
			o := g.book.form.field(item.add(roleBody), c.Title+": "+nameOf(r), false)
			cell.form = &o
		}
		rows[k] = gridRow{cells: []gridCell{{p: title}, cell}}
	}
	return rows
}
