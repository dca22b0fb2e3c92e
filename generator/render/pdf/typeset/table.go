package typeset

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// table sets a table: its caption, a header row that every page repeats, its rows.
func (g *galley) table(f frame, d document.Table) {
	if len(d.Columns) == 0 {
		return
	}
	if g.isStacked(d, f.w) {
		g.stack(f, d)
		return
	}
	e := f.in.Add(tag.RoleTable)
	e.SetLang(d.Lang)
	start := len(g.segments)
	g.captionOf(f, e, d)
	look := g.book.Look.Table
	t := grid{x: f.x, pad: g.book.rowPadding(), side: look.Padding, rules: look.Rule}
	head := g.headRow(e, d)
	rows := g.bodyRows(e, d)
	measure := f.w
	if t.columns = toWriteIn(rows); !t.columns { // its text begins and ends where other text does
		t.inset = t.side
		t.x -= t.inset
		measure += 2 * t.inset
	}
	t.widths = g.book.columnWidths(d, head, rows, measure)
	from := len(g.segments)
	g.grid(t, []gridRow{head})
	t.head = g.repeated(f, d, from)
	first := len(g.segments)
	g.grid(t, rows)
	if t.head != nil {
		g.hold(from, min(first, len(g.segments)-1))
		g.holdEnds(first)
	}
	if g.holdTable(start); d.Matrix && len(g.segments) > start && g.segments[start].Whole {
		g.hold(start, len(g.segments)-1) // people compare its columns
	}
}

// captionOf sets the caption of a table. One that repeats the heading is for those who have the
// text read aloud.
func (g *galley) captionOf(f frame, e *tag.Element, d document.Table) {
	switch {
	case d.Caption == "":
	case !document.Repeats(g.under, d.Caption):
		g.caption(f.within(e.Add(tag.RoleCaption)), d.Caption)
	case e != nil:
		e.About = text.ForMetadata(d.Caption)
	}
}

// holdTable keeps the segments from index from on together if they are a table that fits on a
// page.
func (g *galley) holdTable(from int) {
	if pages.HeightOf(g.segments[from:]) > g.book.room {
		return
	}
	for i := from; i < len(g.segments)-1; i++ {
		g.segments[i].Whole = true
	}
}

// repeated returns what the next page repeats of a table whose header row is the segments from
// index from on: the caption, and that row. It returns nil if they would leave too little of a
// page for rows.
func (g *galley) repeated(f frame, d document.Table, from int) *pages.Repeat {
	head := slices.Clone(g.segments[from:])
	end := len(g.segments)
	if again := g.book.current.Again; d.Caption != "" && again != "" {
		g.caption(f.within(nil), d.Caption+" ("+again+")")
	}
	r := &pages.Repeat{Segments: append(slices.Clone(g.segments[end:]), head...)}
	g.segments = g.segments[:end]
	if r.Height = pages.HeightOf(r.Segments); r.Height > g.book.room/3 {
		return nil
	}
	return r
}
