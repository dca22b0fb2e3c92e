package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// facts typesets a document.Facts in two columns, with a thin rule between rows.
func (g *galley) facts(f frame, d document.Facts) {
	if len(d.Items) == 0 {
		return
	}
	e := f.in.Add(tag.RoleList).With(tag.ListNone)
	t := grid{x: f.x, apart: leastGap, rules: g.book.Look.Table.Rule, pad: g.book.rowPadding()}
	rows := make([]gridRow, len(d.Items))
	for i, it := range d.Items {
		item := e.Add(tag.RoleItem)
		term := g.book.Paragraph(g.book.plain(item.Add(tag.RoleLabel), g.book.body().Bolder(), it.Term))
		rows[i] = gridRow{cells: []gridCell{{p: term}, g.factCell(item, it)}}
	}
	t.widths = factWidths(rows, f.w)
	from := len(g.segments)
	g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: f.x, W: f.w, Thick: t.rules, Ink: g.book.Ink.Line})
	g.push(g.setter.Segment(0))
	g.hold(from, from+1)
	g.grid(t, rows)
	g.holdEnds(from + 1)
	g.holdShort(from)
}

// factCell returns the value of a term, or room to write one.
func (g *galley) factCell(item *tag.Element, it document.Fact) gridCell {
	body := item.Add(tag.RoleBody)
	if it.Room == document.RoomUnsaid {
		value := g.book.Paragraph(g.book.spans(body, g.book.body(), it.Value))
		value.KeepDates()
		return gridCell{p: value}
	}
	cell := gridCell{room: true}
	if g.book.Form != nil && body != nil {
		o := g.book.Form.field(body, g.book.Form.about(it.Term), tag.FieldText)
		cell.form = &o
	}
	return cell
}

// factWidths gives the terms what they need, up to two fifths of the measure.
func factWidths(rows []gridRow, measure float64) []float64 {
	natural := 0.0
	for _, r := range rows {
		natural = max(natural, r.cells[0].p.Natural)
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
