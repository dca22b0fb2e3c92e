package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// isStacked reports whether a table becomes a list of entries: it has more columns than fit side by
// side, or, in large print, some of its columns would be hard to read.
func (g *galley) isStacked(d document.Table, measure float64) bool {
	if len(d.Rows) == 0 {
		return false
	}
	if g.book.Look.Stacked {
		return g.tooNarrow(d, measure)
	}
	most := g.book.Look.Table.Column
	if float64(len(d.Columns))*most <= measure {
		return false
	}
	columns := g.book.columns(d, g.headRow(nil, d), g.bodyRows(nil, d))
	for i := range d.Columns {
		least, _ := columns.Need(i)
		measure -= min(least, most)
	}
	return measure < 0
}

// tooNarrow reports whether a table has more columns than a measure has room for: some
// would be narrower than their longest word, or than a column of longer text may be.
func (g *galley) tooNarrow(d document.Table, measure float64) bool {
	look := g.book.Look.Table
	columns := g.book.columns(d, g.headRow(nil, d), g.bodyRows(nil, d))
	room := measure
	for i := range d.Columns {
		least, natural := columns.Need(i)
		readable := look.Column
		if d.Columns[i].Wide {
			readable *= wideColumn
		}
		room -= min(natural, max(least, readable))
	}
	return room < 0
}

// wideColumn is how much wider than others a column of running text has to be.
const wideColumn = 1.8

// stack sets a table as a list of entries, one for each row. In an entry, each cell is next to
// the title of its column.
func (g *galley) stack(f frame, d document.Table) {
	if d.Matrix && len(d.Columns) > 2 {
		g.unfold(f, d)
		return
	}
	look := g.book.Look.Table
	if d.Caption != "" && !document.Repeats(g.under, d.Caption) {
		caption := f.in.Add(tag.RoleP)
		caption.SetLang(d.Lang)
		g.caption(f.within(caption), d.Caption)
	}
	list := f.in.Add(tag.RoleList).With(tag.ListNone)
	list.SetLang(d.Lang)
	t := grid{x: f.x, apart: leastGap, pad: g.book.rowPadding(), rules: look.Rule, stacked: true}
	for i, r := range d.Rows {
		if i > 0 {
			g.gap(g.book.gap * 1.2)
		}
		rows := g.entry(list.Add(tag.RoleItem).Add(tag.RoleBody), d, r)
		t.widths = factWidths(rows, f.w)
		from := len(g.segments)
		g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: f.x, W: f.w, Thick: 2 * t.rules, Ink: g.book.Ink.Accent})
		g.push(g.setter.Segment(0))
		g.hold(from, from+1)
		g.grid(t, rows)
		g.holdUnder(from, g.book.room/2)
	}
}

// unfold sets a matrix as a table for each of its columns, with the first column beside it.
func (g *galley) unfold(f frame, d document.Table) {
	for k := 1; k < len(d.Columns); k++ {
		one := d
		one.Matrix, one.Caption, one.Rows = false, d.Columns[k].Title, nil
		one.Columns = []document.Column{d.Columns[0], d.Columns[k]}
		if one.Columns[1].Title = d.Caption; d.Caption == "" {
			one.Columns[1].Title = d.Columns[k].Title
		}
		for _, r := range d.Rows {
			if k < len(r.Cells) && len(r.Cells[k].Text) > 0 {
				r.Cells = []document.Cell{r.Cells[0], r.Cells[k]}
				one.Rows = append(one.Rows, r)
			}
		}
		if k > 1 {
			g.gap(g.book.gap * 1.8)
		}
		g.table(f, one)
	}
}

// entry returns a row of a table as rows of titles and cells.
func (g *galley) entry(e *tag.Element, d document.Table, r document.Row) []gridRow {
	inner := e.Add(tag.RoleList).With(tag.ListNone)
	rows := make([]gridRow, 0, len(d.Columns))
	boxes := g.book.Form.rowOf(d, r)
	for k, c := range d.Columns {
		if d.Filled && !c.Tick && (k >= len(r.Cells) || len(r.Cells[k].Text) == 0) {
			continue // there is nothing to say
		}
		item := inner.Add(tag.RoleItem)
		title := g.book.Paragraph(g.book.plain(item.Add(tag.RoleLabel), g.book.body().Bolder(), c.Title))
		cell := gridCell{tick: c.Tick}
		if k < len(r.Cells) && len(r.Cells[k].Text) > 0 {
			st := g.book.body()
			if k == 0 && d.RowHeads {
				st = st.Bolder()
			}
			cell.p = g.book.Paragraph(g.book.headed(item.Add(tag.RoleBody), st, r.Cells[k].Text))
			cell.p.KeepDates()
		}
		if cell.room = !c.Tick && !d.Filled && (cell.p == nil || cell.p.Blank); cell.room && g.book.Form != nil && item != nil {
			o := g.book.Form.room(item.Add(tag.RoleBody), c, nameOf(r))
			cell.form = &o
		}
		switch {
		case !c.Tick || item == nil:
		case boxes != nil:
			o := boxes.tick(item.Add(tag.RoleBody), c.Title)
			cell.form = &o
		default:
			cell.box = g.book.boxElement(item.Add(tag.RoleBody))
		}
		rows = append(rows, gridRow{cells: []gridCell{{p: title}, cell}})
	}
	return rows
}
