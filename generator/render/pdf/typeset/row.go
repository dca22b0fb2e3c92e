package typeset

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/columns"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

func (g *galley) headRow(e *tag.Element, d document.Table) gridRow {
	part := tag.RoleHead
	if len(d.Rows) == 0 {
		part = tag.RoleRows // a table needs a body
	}
	tr := e.Add(part).Add(tag.RoleRow)
	row := gridRow{head: true, cells: make([]gridCell, len(d.Columns))}
	for i, c := range d.Columns {
		th := tr.Add(tag.RoleHeadCell).With(tag.ScopeColumn)
		row.cells[i] = gridCell{p: g.book.Paragraph(g.book.plain(th, g.book.body().Bolder(), c.Title)), end: c.Align == document.End, mid: c.Align == document.Center}
	}
	return row
}

func (g *galley) bodyRows(e *tag.Element, d document.Table) []gridRow {
	body := e.Add(tag.RoleRows)
	rows := make([]gridRow, len(d.Rows))
	cells := make([]gridCell, len(d.Rows)*len(d.Columns))
	for i, r := range d.Rows {
		tr := body.Add(tag.RoleRow)
		boxes := g.book.Form.rowOf(d, r)
		rows[i].cells, cells = cells[:len(d.Columns):len(d.Columns)], cells[len(d.Columns):]
		for k := range d.Columns {
			var c document.Cell
			if k < len(r.Cells) {
				c = r.Cells[k]
			}
			rows[i].cells[k] = g.cell(tr, d, k, c, rowOf{nameOf(r), boxes, r.Pause})
		}
	}
	return rows
}

// rowOf holds values that the cells of a row share.
type rowOf struct {
	name  string
	boxes *boxes // nil outside forms
	pause bool   // a break
}

func (g *galley) cell(tr *tag.Element, d document.Table, k int, c document.Cell, row rowOf) gridCell {
	st, td := g.book.body(), (*tag.Element)(nil)
	if row.pause {
		st.Ink = g.book.Ink.Muted
	}
	switch {
	case k != 0 || !d.RowHeads:
		td = tr.Add(tag.RoleCell)
	case d.One: // a question, which is too long for bold type
		td = tr.Add(tag.RoleHeadCell).With(tag.ScopeRow)
	default:
		st, td = st.Bolder(), tr.Add(tag.RoleHeadCell).With(tag.ScopeRow)
	}
	col := d.Columns[k]
	cell := gridCell{end: col.Align == document.End, mid: col.Align == document.Center, tick: col.Tick}
	if len(c.Text) > 0 {
		cell.p = g.book.Paragraph(g.book.headed(td, st, c.Text))
		if !col.Wide && isMoment(c.Text) {
			cell.p.Bind()
		} else {
			cell.p.KeepDates()
		}
	}
	if cell.p == nil || cell.p.Blank {
		cell.room = !col.Tick && !d.Filled
	}
	if cell.room && g.book.Form != nil && td != nil {
		o := g.book.Form.room(td, col, row.name)
		cell.form = &o
	}
	switch {
	case !col.Tick || td == nil:
	case row.boxes != nil:
		o := row.boxes.tick(td, col.Title)
		cell.form = &o
	default:
		cell.box = g.book.boxElement(td)
	}
	return cell
}

// headed returns the spans of a cell. The first line of a row header is bold. The lines below it, or
// below another line of importance, say more about it in lighter type, such as where a person works.
func (b *Book) headed(e *tag.Element, st text.Style, ins []document.Inline) []text.Span {
	first := slices.IndexFunc(ins, func(in document.Inline) bool { return in == document.Break{} })
	if first < 0 || st.Face != font.Bold && !isStrong(ins[:first]) {
		return b.spans(e, st, ins)
	}
	lighter := b.body()
	lighter.Ink = b.Ink.Muted
	return append(b.spans(e, st, ins[:first+1]), b.spans(e, lighter, ins[first+1:])...)
}

// isStrong reports whether all of a text is of importance.
func isStrong(ins []document.Inline) bool {
	for _, in := range ins {
		if _, ok := in.(document.Strong); !ok {
			return false
		}
	}
	return len(ins) > 0
}

// isMoment reports whether a cell contains only a date, or a time, or from when to when. People
// who look down a column of them want each on one line.
func isMoment(ins []document.Inline) bool {
	const most = 32 // characters of a long date, or of two times
	times, size := 0, 0
	for _, in := range ins {
		switch in := in.(type) {
		case document.Time:
			times++
			size += len(in.S)
		case document.Text:
			size += len(in.S)
		default:
			return false
		}
	}
	return times > 0 && size <= most
}

// toWriteIn reports whether rows have cells to fill in by hand.
func toWriteIn(rows []gridRow) bool {
	for _, r := range rows {
		for _, c := range r.cells {
			if c.room || c.tick {
				return true
			}
		}
	}
	return false
}

// columnWidths returns the widths of the columns of a table, which fill the measure.
func (b *Book) columnWidths(d document.Table, head gridRow, rows []gridRow, measure float64) []float64 {
	return b.columns(d, head, rows).Widths(b.Shaper, measure)
}

// columns returns a table as the widths of its columns depend on it.
func (b *Book) columns(d document.Table, head gridRow, rows []gridRow) *columns.Table {
	t := &columns.Table{Columns: d.Columns, RowHeads: d.RowHeads, Style: b.Look.Table, Head: head.columnCells(), Body: make([][]columns.Cell, len(rows))}
	for i, r := range rows {
		t.Body[i] = r.columnCells()
	}
	return t
}

func (r gridRow) columnCells() []columns.Cell {
	out := make([]columns.Cell, len(r.cells))
	for i, c := range r.cells {
		out[i] = columns.Cell{Text: c.p, Tick: c.tick}
	}
	return out
}
