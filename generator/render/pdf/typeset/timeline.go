package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// mostColumns bounds the weeks of a chart.
const mostColumns = 400

// timeline paints a chart in one piece. It leaves out a chart that does not fit on a page: the
// blocks around it say the same in words.
func (g *galley) timeline(f frame, t document.Timeline) {
	small := g.book.Look.Text.Small
	label := text.ForMetadata(t.Label)
	if len(t.Lanes) == 0 || t.Columns < 1 || t.Columns > mostColumns || strings.TrimSpace(label) == "" || float64(len(t.Lanes))*small > g.book.room {
		return
	}
	c := chart{galley: g, x: f.x, w: f.w, line: small * 1.45, gutter: small * 2.2}
	c.column = (f.w - c.gutter) / float64(t.Columns)
	c.style = text.Style{Face: font.Regular, Size: small, Ink: g.book.Ink.Text}
	if c.measure(t); c.height > g.book.room-2*c.line {
		c.line *= (g.book.room - 2*c.line) / c.height
	}
	if c.line < small*leastLeading {
		return
	}
	c.in = f.in.Add(tag.RoleFigure)
	c.measure(t)
	if c.in != nil {
		c.in.Alt = label
	}
	c.draw(t)
	c.drawKey()
	s := g.setter.Segment(c.height)
	s.Figure, s.Floats = c.in, g.edge == nil
	g.push(s)
	if t.Caption != "" {
		g.hold(len(g.segments)-1, len(g.segments))
		g.gap(g.book.gap * 0.5)
		g.lines(f, g.book.Paragraph(g.book.plain(f.in.Add(tag.RoleP), g.book.body().Slanted(), t.Caption)))
	}
}

// chart is a timeline being painted.
type chart struct {
	*galley
	in     *tag.Element
	style  text.Style
	x, w   float64
	gutter float64 // for the labels of bars
	column float64 // width of one
	line   float64 // height of a line of text
	rows   []chartRow
	key    []keyItem
	head   float64 // height of the years and ticks
	foot   float64 // height down to the key
	height float64
}

// leastLeading is the least height of a line of a chart, as a multiple of the size of its text.
const leastLeading = 1.15

// measure places the parts of a chart.
func (c *chart) measure(t document.Timeline) {
	if c.head = c.line * 1.15; len(t.Years) > 0 {
		c.head += c.line
	}
	c.rows, c.key = c.rowsOf(t), c.keyOf(t.Key)
	c.foot = c.head + c.line*0.4
	for _, r := range c.rows {
		c.foot += r.height
	}
	if c.height = c.foot; len(c.key) > 0 {
		c.height += c.key[len(c.key)-1].y + c.line*1.2
	}
}

// chartRow is a bar with its label and name.
type chartRow struct {
	document.Lane
	height float64
	label  text.Line
	name   text.Line
	at     float64 // where the name begins
	above  bool    // the bar has a line of text above it
}

// gapBeside is the space between a bar and its name, in points.
const gapBeside = 5

// rowsOf returns the rows of a chart. The name of a bar is after it or, if that has no room, before
// it, or else above it.
func (c *chart) rowsOf(t document.Timeline) []chartRow {
	rows := make([]chartRow, len(t.Lanes))
	for i, l := range t.Lanes {
		l.From = min(max(l.From, 0), t.Columns-1)
		l.To = min(max(l.To, l.From), t.Columns-1)
		r := chartRow{Lane: l, height: c.line}
		if l.Phase {
			r.label, r.above = c.words(c.style.Bolder(), l.Label, c.w-6), true
			r.height = c.line * 1.6
		} else {
			r.label = c.words(c.style, l.Label, c.gutter-6)
			r.name = c.words(c.style, l.Name, c.w-6)
			r.at = c.left(l.To+1) + gapBeside
			if r.at+r.name.Width > c.x+c.w-gapBeside {
				r.at = c.left(l.From) - gapBeside - r.name.Width
			}
			if r.at < c.x+c.gutter {
				r.at, r.above, r.height = c.x+min(c.gutter, c.w-3-r.name.Width), true, c.line*1.75
			}
		}
		rows[i] = r
	}
	return rows
}

// draw collects the shapes of a chart. The first is its frame, from which the figure
// has its size.
func (c *chart) draw(t document.Timeline) {
	ink, foot := c.book.Ink, c.foot
	c.shape(pages.Op{Kind: pages.OpBox, X: c.x, W: c.w, H: c.height, Thick: c.book.Look.Table.Rule, Ink: ink.Line})
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar(at, at, c.head, foot-c.head, ink.Head)
		}
	}
	months := 0.0
	if len(t.Years) > 0 {
		months = c.line
		c.ticks(t.Years, t.Columns, 0, foot, c.style.Bolder())
	}
	c.ticks(t.Ticks, t.Columns, months, foot, c.style)
	c.shape(pages.Op{Kind: pages.OpLine, X: c.x, Y: c.head, W: c.w, Thick: c.book.Look.Table.Rule, Ink: ink.Line})
	y := c.head + c.line*0.2
	for _, r := range c.rows {
		switch base := y + c.book.Baseline(c.line, c.style.Size); {
		case r.Phase:
			c.setter.Line(r.label, c.x+3, base)
			c.bar(r.From, r.To, y+c.line*1.04, c.line*0.24, ink.Accent)
		case r.above:
			c.setter.Line(r.label, c.x+3, base+c.line*0.75)
			c.setter.Line(r.name, r.at, base)
			c.bar(r.From, r.To, y+c.line*1.05, c.line*0.5, ink.Muted)
		default:
			c.setter.Line(r.label, c.x+3, base)
			c.bar(r.From, r.To, y+c.line*0.25, c.line*0.5, ink.Muted)
			c.setter.Line(r.name, r.at, base)
		}
		y += r.height
	}
}

// ticks paints a row of names of columns, and where these begin. It leaves out names that have no room
// before the next one.
func (c *chart) ticks(ticks []document.Tick, columns int, y, foot float64, st text.Style) {
	free := c.x // where the next label may begin
	for _, tick := range ticks {
		if tick.At < 0 || tick.At >= columns {
			continue
		}
		at := c.left(tick.At)
		c.shape(pages.Op{Kind: pages.OpFill, X: at, Y: y, W: 0.75, H: foot - y, Ink: c.book.Ink.Head}) // light, as it is behind labels
		if l := c.words(st, tick.Label, c.x+c.w-at-3); at >= free && len(l.Pieces) > 0 {
			c.setter.Line(l, at+3, y+c.book.Baseline(c.line, st.Size))
			free = at + l.Width + 6
		}
	}
}

// keyItem is a mark of a chart and what it means.
type keyItem struct {
	words  text.Line
	x, y   float64 // from the corner of the key
	height float64 // of the mark, as a part of a line
	ink    printstyle.RGB
	edged  bool
}

// markWidth is the width of a mark in the key, in lines.
const markWidth = 1.6

// keyOf places what the marks of a chart mean, one after the other.
func (c *chart) keyOf(k document.Key) []keyItem {
	ink := c.book.Ink
	var items []keyItem
	x, y := 3.0, c.line*0.2
	for _, it := range [...]struct {
		keyItem
		says string
	}{
		{keyItem{height: 0.24, ink: ink.Accent}, k.Phase},
		{keyItem{height: 0.5, ink: ink.Muted}, k.Lane},
		{keyItem{height: 0.8, ink: ink.Head, edged: true}, k.Closed},
	} {
		mark := c.line*markWidth + gapBeside
		it.words = c.words(c.style, it.says, c.w-mark-6)
		if len(it.words.Pieces) == 0 {
			continue
		}
		if x+mark+it.words.Width > c.w-3 && x > 3 {
			x, y = 3, y+c.line
		}
		it.x, it.y = x, y
		items = append(items, it.keyItem)
		x += mark + it.words.Width + 3*gapBeside
	}
	return items
}

// drawKey paints the key below the bars.
func (c *chart) drawKey() {
	foot := c.foot
	if len(c.key) > 0 {
		c.shape(pages.Op{Kind: pages.OpLine, X: c.x, Y: foot, W: c.w, Thick: c.book.Look.Table.Rule, Ink: c.book.Ink.Line})
	}
	for _, it := range c.key {
		o := pages.Op{Kind: pages.OpFill, X: c.x + it.x, Y: foot + it.y + c.line*(1-it.height)/2, W: c.line * markWidth, H: c.line * it.height, Ink: it.ink}
		c.shape(o)
		if it.edged {
			o.Kind, o.Thick, o.Ink = pages.OpBox, c.book.Look.Table.Rule, c.book.Ink.Line
			c.shape(o)
		}
		c.setter.Line(it.words, o.X+o.W+gapBeside, foot+it.y+c.book.Baseline(c.line, c.style.Size))
	}
}

func (c *chart) left(column int) float64 { return c.x + c.gutter + float64(column)*c.column }

func (c *chart) shape(o pages.Op) {
	o.Mark = c.in.Content()
	c.setter.Ops = append(c.setter.Ops, o)
}

func (c *chart) bar(from, to int, y, height float64, ink printstyle.RGB) {
	c.shape(pages.Op{Kind: pages.OpFill, X: c.left(from), Y: y, W: float64(to-from+1) * c.column, H: height, Ink: ink})
}

// words sets as much of a text as one line of a width holds.
func (c *chart) words(st text.Style, s string, width float64) text.Line {
	if strings.TrimSpace(s) == "" {
		return text.Line{}
	}
	lines := c.book.Lines(c.book.Paragraph(c.book.plain(c.in, st, s)), max(width, 1))
	if len(lines) == 0 {
		return text.Line{}
	}
	return lines[0]
}
