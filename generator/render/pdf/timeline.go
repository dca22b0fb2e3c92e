package pdf

import (
	"strings"

	"briefpack/generator/model/document"
)

// mostColumns bounds the weeks of a chart.
const mostColumns = 400

// timeline draws a chart in one piece. One that does not fit a page is left out: what it
// shows stands beside it in words.
func (g *galley) timeline(f frame, t document.Timeline) {
	small := g.book.press.look.Text.Small
	c := chart{galley: g, x: f.x, w: f.w, head: small * 1.7, phase: small * 2, lane: small * 1.3}
	height := c.head + small/2
	for _, l := range t.Lanes {
		height += c.heightOf(l)
	}
	if len(t.Lanes) == 0 || t.Columns < 1 || t.Columns > mostColumns || height > g.book.room*0.9 || strings.TrimSpace(t.Label) == "" {
		return
	}
	c.in = f.in.add(roleFigure)
	if c.in != nil {
		c.in.alt = metaText(t.Label)
	}
	c.style = style{regular, small, g.book.press.ink.text}
	c.gutter = small * 2.2
	c.column = (f.w - c.gutter) / float64(t.Columns)
	c.draw(t, height)
	s := g.setter.strip(height)
	s.figure, s.floats = c.in, g.edge == nil
	g.push(s)
	if t.Caption != "" {
		g.hold(len(g.strips)-1, len(g.strips))
		g.gap(g.book.gap * 0.5)
		g.lines(f, g.book.paragraph(g.book.plain(f.in.add(roleP), g.book.body().slanted(), t.Caption)))
	}
}

// chart is a timeline being drawn.
type chart struct {
	*galley
	in          *element
	style       style
	x, w        float64
	gutter      float64 // for the labels of bars
	column      float64 // width of one
	head        float64 // height of the ticks
	phase, lane float64 // heights of rows
}

func (c *chart) heightOf(l document.Lane) float64 {
	if l.Phase {
		return c.phase
	}
	return c.lane
}

// draw collects the shapes of a chart. The first is its frame, from which the figure
// has its size.
func (c *chart) draw(t document.Timeline, height float64) {
	ink := c.book.press.ink
	c.shape(op{kind: opBox, x: c.x, w: c.w, h: height, thick: c.book.press.look.Table.Rule, ink: ink.rule})
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar(at, at, c.head, height-c.head, ink.head)
		}
	}
	free := c.x // where the next label may begin: none stands on another
	for _, tick := range t.Ticks {
		if tick.At < 0 || tick.At >= t.Columns {
			continue
		}
		at := c.left(tick.At)
		c.shape(op{kind: opFill, x: at, w: 0.75, h: height, ink: ink.head}) // light, as labels stand on it
		if at >= free {
			free = at + c.label(at+3, 0, c.head, c.x+c.w-at-3, tick.Label) + 6
		}
	}
	y := c.head
	for _, l := range t.Lanes {
		from := min(max(l.From, 0), t.Columns-1)
		to := min(max(l.To, from), t.Columns-1)
		high := c.heightOf(l)
		if l.Phase {
			c.label(c.x+3, y, high*0.75, c.w-6, l.Label)
			c.bar(from, to, y+high*0.76, high*0.14, ink.text)
		} else {
			c.label(c.x+3, y, high, c.gutter-6, l.Label)
			c.bar(from, to, y+high*0.2, high*0.6, ink.muted)
		}
		y += high
	}
}

func (c *chart) left(column int) float64 { return c.x + c.gutter + float64(column)*c.column }

func (c *chart) shape(o op) {
	o.mark = c.in.content()
	c.setter.ops = append(c.setter.ops, o)
}

func (c *chart) bar(from, to int, y, height float64, ink rgb) {
	c.shape(op{kind: opFill, x: c.left(from), y: y, w: float64(to-from+1) * c.column, h: height, ink: ink})
}

// label sets as much of a text as one line of a width holds, and returns its width.
func (c *chart) label(x, y, height, width float64, text string) float64 {
	p := c.book.paragraph(c.book.plain(c.in, c.style, text))
	lines := c.book.lines(p, max(width, 1))
	if len(lines) == 0 {
		return 0
	}
	c.setter.line(lines[0], x, y+c.book.press.baseline(height, p.size))
	return lines[0].width
}
