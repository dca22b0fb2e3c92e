package typeset

import (
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// grid holds the measures by which the rows of a table or a list of terms are set.
type grid struct {
	x       float64
	widths  []float64
	pad     float64 // points between the rules above and below and the text
	side    float64 // points between the edges of a column and its text
	inset   float64 // points between the outer edges and the ends of rules
	apart   float64 // points that are left free between the text of one column and the next
	rules   float64 // thickness of the rules between rows
	columns bool    // rules between columns too, for tables to write in
	stacked bool    // tick boxes are where text would begin
	head    *pages.Repeat
}

// measure returns the room for text in a column.
func (t grid) measure(column int) float64 {
	w := t.widths[column] - 2*t.side
	if column < len(t.widths)-1 {
		w -= t.apart
	}
	return w
}

// rowPadding returns the space between the rules above and below a row and its text, in points.
func (b *Book) rowPadding() float64 { return b.Look.Table.Padding * (1 - b.Look.Tight) }

// gridRow is a row of cells.
type gridRow struct {
	cells []gridCell
	head  bool // a header row
}

// gridCell is a cell and how it is set.
type gridCell struct {
	p    *text.Paragraph
	end  bool         // set at the end of the column
	mid  bool         // set in the middle of it
	tick bool         // an empty tick box
	box  *tag.Element // the box for those who do not see it, nil if it is a field
	room bool         // empty, to write in
	form *pages.Op    // or to type into
}

// grid sets rows. A row is one segment, so that no page divides it; one that is taller
// than a page is set line by line, since something has to give.
func (g *galley) grid(t grid, rows []gridRow) {
	for _, r := range rows {
		for _, s := range g.row(t, r) {
			s.Head = t.head
			g.push(s)
		}
	}
}

// setRow is a row whose cells are broken into lines.
type setRow struct {
	cells  [][]text.Line
	lead   float64
	base   float64
	lines  int
	height float64
}

func (g *galley) row(t grid, r gridRow) []pages.Segment {
	s := g.breakRow(t, r)
	limit := g.book.room
	if t.head != nil {
		limit -= t.head.Height
	}
	if s.height <= limit {
		g.rowRules(t, r, s.height, true)
		for k := range s.lines {
			g.rowLine(t, r, s, k, t.pad+float64(k)*s.lead)
		}
		g.rowBoxes(t, r, s)
		return []pages.Segment{g.setter.Segment(s.height)}
	}
	return g.tallRow(t, r, s)
}

// tallRow sets a row line by line.
func (g *galley) tallRow(t grid, r gridRow, s setRow) []pages.Segment {
	out := make([]pages.Segment, 0, s.lines)
	for k := range s.lines {
		height, top := s.lead, 0.0
		if k == 0 {
			height, top = height+t.pad, t.pad
		}
		if k == s.lines-1 {
			height += t.pad
		}
		g.rowRules(t, r, height, k == s.lines-1)
		g.rowLine(t, r, s, k, top)
		if k == 0 {
			g.rowBoxes(t, r, s)
		}
		out = append(out, g.setter.Segment(height))
	}
	return out
}

func (g *galley) breakRow(t grid, r gridRow) setRow {
	sizes := g.book.Look.Text
	s := setRow{cells: make([][]text.Line, len(r.cells)), lead: sizes.Body * sizes.Leading, lines: 1}
	for i, c := range r.cells {
		if c.p != nil {
			s.cells[i] = g.book.Lines(c.p, max(t.measure(i), 1))
			s.lines = max(s.lines, len(s.cells[i]))
		}
	}
	s.base = g.book.Baseline(s.lead, sizes.Body)
	s.height = float64(s.lines)*s.lead + 2*t.pad
	for _, c := range r.cells {
		if c.room {
			s.height = max(s.height, g.book.Look.Table.Line+t.pad)
		}
	}
	return s
}

// rowLine sets line k of every cell at a height below the top of the segment.
func (g *galley) rowLine(t grid, r gridRow, s setRow, k int, top float64) {
	for i, c := range r.cells {
		if k < len(s.cells[i]) {
			l, at := s.cells[i][k], t.at(i)+t.side
			if c.end {
				at += t.widths[i] - 2*t.side - l.Width
			} else if c.mid {
				at += (t.widths[i] - 2*t.side - l.Width) / 2
			}
			g.setter.Line(l, at, top+s.base)
		}
	}
}

// FieldInset is the distance of a field from the rules of its cell, in points.
const FieldInset = 3

func (g *galley) rowBoxes(t grid, r gridRow, s setRow) {
	for i, c := range r.cells {
		x := t.at(i)
		if c.tick {
			box := g.book.tick(x, s.lead)
			if !t.stacked {
				box.X += (t.widths[i] - box.W) / 2
			}
			box.Y += t.pad
			g.setter.Figures = g.setter.Figures || c.box != nil
			box.Mark = c.box.Content()
			g.setter.Ops = append(g.setter.Ops, box)
			if c.form != nil {
				o := *c.form
				o.X, o.Y, o.W, o.H = box.X, box.Y, box.W, box.H
				g.setter.Ops = append(g.setter.Ops, o)
			}
		} else if c.form != nil {
			o := *c.form
			o.X, o.Y, o.W, o.H = x+FieldInset, FieldInset, t.widths[i]-2*FieldInset, min(s.height, g.book.room)-2*FieldInset
			g.setter.Ops = append(g.setter.Ops, o)
		}
	}
}

// at returns where a column begins.
func (t grid) at(column int) float64 { return t.x + sum(t.widths[:column]) }

// rowRules paints the background of the header row of a table to write in, and the rules below and
// between cells.
func (g *galley) rowRules(t grid, r gridRow, height float64, last bool) {
	ink, x, width := g.book.Ink, t.x+t.inset, sum(t.widths)-2*t.inset
	ops := g.setter.Ops
	if r.head && t.columns {
		ops = append(ops, pages.Op{Kind: pages.OpFill, X: x, W: width, H: height, Ink: ink.Head})
	}
	if last && t.rules > 0 {
		thick, of := t.rules, ink.Line
		switch {
		case r.head:
			thick, of = 2*thick, ink.Accent
		case t.columns:
			of = ink.Rule // people write up to it
		}
		ops = append(ops, pages.Op{Kind: pages.OpLine, X: x, Y: height, W: width, Thick: thick, Ink: of})
	}
	if t.columns && t.rules > 0 {
		ops = append(ops, pages.Op{Kind: pages.OpLine, X: t.x, H: height, Thick: t.rules, Ink: ink.Rule})
		for i, w := range t.widths {
			ops = append(ops, pages.Op{Kind: pages.OpLine, X: t.at(i) + w, H: height, Thick: t.rules, Ink: ink.Rule})
		}
	}
	g.setter.Ops = ops
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

// boxElement returns the figure that a box to tick on paper is in e, nil for an artifact.
func (b *Book) boxElement(e *tag.Element) *tag.Element {
	if e == nil || b.current.Box == "" {
		return nil
	}
	box := e.Add(tag.RolePaper).Add(tag.RoleFigure)
	box.Alt = text.ForMetadata(b.current.Box)
	return box
}

// tick returns a tick box in the middle of a line of a height.
func (b *Book) tick(x, lead float64) pages.Op {
	side := b.Look.Table.Tick
	return pages.Op{Kind: pages.OpBox, X: x, Y: (lead - side) / 2, W: side, H: side, Thick: 1, Ink: b.Ink.Text}
}

// caption sets the caption above the table, which it stays with.
func (g *galley) caption(f frame, s string) {
	from := len(g.segments)
	g.lines(f, g.book.Paragraph(g.book.plain(f.in, g.book.body().Bolder(), s)))
	g.hold(from, len(g.segments))
	g.gap(g.book.gap * 0.4)
}
