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
	c := chart{galley: g, x: f.x, w: f.w, head: small * 1.7, phase: small * 2, lane: small * 1.3}
	height := c.head + small/2
	for _, l := range t.Lanes {
		height += c.heightOf(l)
	}
	if len(t.Lanes) == 0 || t.Columns < 1 || t.Columns > mostColumns || height > g.book.room*0.9 || strings.TrimSpace(t.Label) == "" {
		return
	}
	c.in = f.in.Add(tag.RoleFigure)
	if c.in != nil {
		c.in.Alt = text.ForMetadata(t.Label)
	}
	c.style = text.Style{Face: font.Regular, Size: small, Ink: g.book.Ink.Text}
	c.gutter = small * 2.2
	c.column = (f.w - c.gutter) / float64(t.Columns)
	c.draw(t, height)
	s := g.setter.Segment(height)
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
	in          *tag.Element
	style       text.Style
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
	ink := c.book.Ink
	c.shape(pages.Op{Kind: pages.OpBox, X: c.x, W: c.w, H: height, Thick: c.book.Look.Table.Rule, Ink: ink.Rule})
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar(at, at, c.head, height-c.head, ink.Head)
		}
	}
	free := c.x // where the next label may begin, so that labels do not overlap
	for _, tick := range t.Ticks {
		if tick.At < 0 || tick.At >= t.Columns {
			continue
		}
		at := c.left(tick.At)
		c.shape(pages.Op{Kind: pages.OpFill, X: at, W: 0.75, H: height, Ink: ink.Head}) // light, as it is behind labels
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
			c.bar(from, to, y+high*0.76, high*0.14, ink.Text)
		} else {
			c.label(c.x+3, y, high, c.gutter-6, l.Label)
			c.bar(from, to, y+high*0.2, high*0.6, ink.Muted)
		}
		y += high
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

// label sets as much of a text as one line of a width holds, and returns its width.
func (c *chart) label(x, y, height, width float64, text string) float64 {
	p := c.book.Paragraph(c.book.plain(c.in, c.style, text))
	lines := c.book.Lines(p, max(width, 1))
	if len(lines) == 0 {
		return 0
	}
	c.setter.Line(lines[0], x, y+c.book.Baseline(height, p.Size))
	return lines[0].Width
}
