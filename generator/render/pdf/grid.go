package pdf

// grid is how the rows of a table, or of facts, are set.
type grid struct {
	x       float64
	widths  []float64
	pad     float64 // points between the rules above and below and the text
	side    float64 // points between the edges of a column and its text
	apart   float64 // points that are left free between the text of one column and the next
	rules   float64 // thickness of the rules between rows
	columns bool    // rules between columns too, for tables to write in
	stacked bool    // tick boxes stand where text would begin
	head    *repeat
}

// measure returns the room for text in a column.
func (t grid) measure(column int) float64 {
	w := t.widths[column] - 2*t.side
	if column < len(t.widths)-1 {
		w -= t.apart
	}
	return w
}

// gridRow is a row of cells.
type gridRow struct {
	cells []gridCell
	fill  bool // on the background of header rows
}

// gridCell is what stands in a cell.
type gridCell struct {
	p    *paragraph
	end  bool // set at the end of the column
	mid  bool // set in the middle of it
	tick bool // an empty tick box
	room bool // empty, to write in
	form *op  // or to type into
}

// grid sets rows. A row is one strip, so that no page divides it; one that is taller
// than a page is set line by line, since something has to give.
func (g *galley) grid(t grid, rows []gridRow) {
	for _, r := range rows {
		for _, s := range g.row(t, r) {
			s.head = t.head
			g.push(s)
		}
	}
}

// setRow is a row whose cells are broken into lines.
type setRow struct {
	cells  [][]line
	lead   float64
	base   float64
	lines  int
	height float64
}

func (g *galley) row(t grid, r gridRow) []strip {
	s := g.breakRow(t, r)
	limit := g.book.room
	if t.head != nil {
		limit -= t.head.height
	}
	if s.height <= limit {
		g.rowRules(t, r, s.height, true)
		for k := range s.lines {
			g.rowLine(t, r, s, k, t.pad+float64(k)*s.lead)
		}
		g.rowBoxes(t, r, s)
		return []strip{g.setter.strip(s.height)}
	}
	return g.tallRow(t, r, s)
}

// tallRow sets a row line by line.
func (g *galley) tallRow(t grid, r gridRow, s setRow) []strip {
	out := make([]strip, 0, s.lines)
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
		out = append(out, g.setter.strip(height))
	}
	return out
}

func (g *galley) breakRow(t grid, r gridRow) setRow {
	text := g.book.press.look.Text
	s := setRow{cells: make([][]line, len(r.cells)), lead: text.Body * text.Leading, lines: 1}
	for i, c := range r.cells {
		if c.p != nil {
			s.cells[i] = g.book.lines(c.p, max(t.measure(i), 1))
			s.lines = max(s.lines, len(s.cells[i]))
		}
	}
	s.base = g.book.press.baseline(s.lead, text.Body)
	s.height = float64(s.lines)*s.lead + 2*t.pad
	for _, c := range r.cells {
		if c.room {
			s.height = max(s.height, g.book.press.look.Table.Line+t.pad)
		}
	}
	return s
}

// rowLine sets line k of every cell at a height below the top of the strip.
func (g *galley) rowLine(t grid, r gridRow, s setRow, k int, top float64) {
	for i, c := range r.cells {
		if k < len(s.cells[i]) {
			l, at := s.cells[i][k], t.at(i)+t.side
			if c.end {
				at += t.widths[i] - 2*t.side - l.width
			} else if c.mid {
				at += (t.widths[i] - 2*t.side - l.width) / 2
			}
			g.setter.line(l, at, top+s.base)
		}
	}
}

// fieldInset is how far a field stands from the rules of its cell, in points.
const fieldInset = 3

func (g *galley) rowBoxes(t grid, r gridRow, s setRow) {
	for i, c := range r.cells {
		x := t.at(i)
		if c.tick {
			box := g.book.tick(x, s.lead)
			if !t.stacked {
				box.x += (t.widths[i] - box.w) / 2
			}
			box.y += t.pad
			g.setter.ops = append(g.setter.ops, box)
		}
		if c.form != nil {
			o := *c.form
			o.x, o.y, o.w, o.h = x+fieldInset, fieldInset, t.widths[i]-2*fieldInset, min(s.height, g.book.room)-2*fieldInset
			g.setter.ops = append(g.setter.ops, o)
		}
	}
}

// at returns where a column begins.
func (t grid) at(column int) float64 { return t.x + sum(t.widths[:column]) }

// rowRules draws the background of a row and the rules below and between its cells.
func (g *galley) rowRules(t grid, r gridRow, height float64, last bool) {
	ink, width := g.book.press.ink, sum(t.widths)
	ops := g.setter.ops
	if r.fill {
		ops = append(ops, op{kind: opFill, x: t.x, w: width, h: height, ink: ink.head})
	}
	if last && t.rules > 0 {
		thick := t.rules
		if r.fill {
			thick *= 2
		}
		ops = append(ops, op{kind: opLine, x: t.x, y: height, w: width, thick: thick, ink: ink.rule})
	}
	if t.columns && t.rules > 0 {
		ops = append(ops, op{kind: opLine, x: t.x, h: height, thick: t.rules, ink: ink.rule})
		for i, w := range t.widths {
			ops = append(ops, op{kind: opLine, x: t.at(i) + w, h: height, thick: t.rules, ink: ink.rule})
		}
	}
	g.setter.ops = ops
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
