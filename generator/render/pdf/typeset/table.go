package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
)

// table sets a table: its caption, a header row that every page repeats, its rows.
func (g *galley) table(f frame, d document.Table) {
	if len(d.Columns) == 0 {
		return
	}
	if g.book.Look.Stacked && len(d.Rows) > 0 && g.tooNarrow(d, f.w) {
		g.stack(f, d)
		return
	}
	e := f.in.Add(tag.RoleTable)
	e.SetLang(d.Lang)
	if d.Caption != "" {
		g.caption(f.within(e.Add(tag.RoleCaption)), d.Caption)
	}
	look := g.book.Look.Table
	t := grid{x: f.x, pad: look.Padding, side: look.Padding, rules: look.Rule}
	head := g.headRow(e, d)
	rows := g.bodyRows(e, d)
	t.columns = toWriteIn(rows)
	t.widths = g.book.columnWidths(d, head, rows, f.w)
	from := len(g.segments)
	g.grid(t, []gridRow{head})
	t.head = g.repeated(from)
	first := len(g.segments)
	g.grid(t, rows)
	if t.head != nil {
		g.hold(from, min(first, len(g.segments)-1))
		g.holdEnds(first)
	}
	g.holdShort(from)
}

// repeated returns the segments from index from on as the header to repeat, none when
// they would leave too little of a page for rows.
func (g *galley) repeated(from int) *repeat {
	r := &repeat{segments: g.segments[from:len(g.segments):len(g.segments)]}
	for _, s := range r.segments {
		r.height += s.Height
	}
	if r.height > g.book.room/3 {
		return nil
	}
	r.segments = append([]Segment(nil), r.segments...)
	return r
}
