// Package chart paints timelines: weeks from left to right, and a bar with its name for each thing that
// happens in them.
//
// The package knows shapes and lines of text. Package typeset decides where a chart goes, and what it is
// for people who do not see it. To change how a chart looks, see Draw.
package chart

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Setting is where and how a chart is set.
type Setting struct {
	X, W, Room float64    // from the side where lines begin, its width, and how high it may be, in points
	Style      text.Style // of its text
	Rule       float64    // thickness of rules, in points
	Ink        printstyle.Inks
	Shaper     *text.Shaper
	Setter     *pages.Setter
	Words      func(e *tag.Element, st text.Style, s string) *text.Paragraph
}

// Chart is a timeline that is being set.
type Chart struct {
	Setting
	timeline document.Timeline
	in       *tag.Element
	gutter   float64 // for the labels of bars
	column   float64 // width of one
	line     float64 // height of a line of text
	rows     []row
	key      []keyItem
	head     float64 // height of the years and ticks
	foot     float64 // height down to the key
	height   float64
	beside   bool // names that have no room beside their bars are left out
}

// mostColumns bounds the weeks of a chart.
const mostColumns = 400

// A line of a chart has this height, as a multiple of the size of its text. It may have less if that
// saves the chart.
const (
	usualLeading = 1.45
	leastLeading = 1.15
)

// Fit returns a chart that fits into its room. It reports false if there is none.
func Fit(t document.Timeline, s Setting) (*Chart, bool) {
	size := s.Style.Size
	if len(t.Lanes) == 0 || t.Columns < 1 || t.Columns > mostColumns || float64(len(t.Lanes))*size > s.Room {
		return nil, false
	}
	c := &Chart{Setting: s, timeline: t, line: size * usualLeading, gutter: size * 2.2}
	c.column = (s.W - c.gutter) / float64(t.Columns)
	if c.fit(); c.line < size*leastLeading {
		c.line, c.beside = size*usualLeading, true
		c.fit()
	}
	return c, c.line >= size*leastLeading
}

// fit makes lines as low as the room of a chart needs.
func (c *Chart) fit() {
	if c.measure(c.timeline); c.height > c.Room {
		c.line *= c.Room / c.height
	}
}

// Draw collects the shapes and the text of a chart in element e, and returns its height. The first
// shape is its frame, from which the figure has its size.
func (c *Chart) Draw(e *tag.Element) float64 {
	c.in = e
	c.measure(c.timeline)
	c.draw(c.timeline)
	c.drawKey()
	return c.height
}

// measure places the parts of a chart.
func (c *Chart) measure(t document.Timeline) {
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

// row is a bar with its label and name.
type row struct {
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
func (c *Chart) rowsOf(t document.Timeline) []row {
	rows := make([]row, len(t.Lanes))
	for i, l := range t.Lanes {
		l.From = min(max(l.From, 0), t.Columns-1)
		l.To = min(max(l.To, l.From), t.Columns-1)
		r := row{Lane: l, height: c.line}
		if l.Phase {
			r.label, r.above = c.words(c.Style.Bolder(), l.Label, c.W-6), true
			r.height = c.line * 1.6
		} else {
			r.label = c.words(c.Style, l.Label, c.gutter-6)
			r.name = c.words(c.Style, l.Name, c.W-6)
			r.at = c.left(l.To+1) + gapBeside
			if r.at+r.name.Width > c.X+c.W-gapBeside {
				r.at = c.left(l.From) - gapBeside - r.name.Width
			}
			switch {
			case r.at >= c.X+c.gutter:
			case c.beside:
				r.name = text.Line{}
			default:
				r.at, r.above, r.height = c.X+min(c.gutter, c.W-3-r.name.Width), true, c.line*1.75
			}
		}
		rows[i] = r
	}
	return rows
}

// draw collects the shapes of a chart. The first is its frame, from which the figure
// has its size.
func (c *Chart) draw(t document.Timeline) {
	ink, foot := c.Ink, c.foot
	c.shape(pages.Op{Kind: pages.OpBox, X: c.X, W: c.W, H: c.height, Thick: c.Rule, Ink: ink.Line})
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar(at, at, c.head, foot-c.head, ink.Head)
		}
	}
	months := 0.0
	if len(t.Years) > 0 {
		months = c.line
		c.ticks(t.Years, t.Columns, 0, foot, c.Style.Bolder())
	}
	c.ticks(t.Ticks, t.Columns, months, foot, c.Style)
	c.shape(pages.Op{Kind: pages.OpLine, X: c.X, Y: c.head, W: c.W, Thick: c.Rule, Ink: ink.Line})
	y := c.head + c.line*0.2
	for _, r := range c.rows {
		switch base := y + c.Shaper.Baseline(c.line, c.Style.Size); {
		case r.Phase:
			c.Setter.Line(r.label, c.X+3, base)
			c.bar(r.From, r.To, y+c.line*1.04, c.line*0.24, ink.Accent)
		case r.above:
			c.Setter.Line(r.label, c.X+3, base+c.line*0.75)
			c.Setter.Line(r.name, r.at, base)
			c.bar(r.From, r.To, y+c.line*1.05, c.line*0.5, ink.Muted)
		default:
			c.Setter.Line(r.label, c.X+3, base)
			c.bar(r.From, r.To, y+c.line*0.25, c.line*0.5, ink.Muted)
			c.Setter.Line(r.name, r.at, base)
		}
		y += r.height
	}
}

// ticks paints a row of names of columns, and where these begin. It leaves out names that have no room
// before the next one.
func (c *Chart) ticks(ticks []document.Tick, columns int, y, foot float64, st text.Style) {
	free := c.X // where the next label may begin
	for _, tick := range ticks {
		if tick.At < 0 || tick.At >= columns {
			continue
		}
		at := c.left(tick.At)
		c.shape(pages.Op{Kind: pages.OpFill, X: at, Y: y, W: 0.75, H: foot - y, Ink: c.Ink.Head}) // light, as it is behind labels
		if l := c.words(st, tick.Label, c.X+c.W-at-3); at >= free && len(l.Pieces) > 0 {
			c.Setter.Line(l, at+3, y+c.Shaper.Baseline(c.line, st.Size))
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
func (c *Chart) keyOf(k document.Key) []keyItem {
	ink := c.Ink
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
		it.words = c.words(c.Style, it.says, c.W-mark-6)
		if len(it.words.Pieces) == 0 {
			continue
		}
		if x+mark+it.words.Width > c.W-3 && x > 3 {
			x, y = 3, y+c.line
		}
		it.x, it.y = x, y
		items = append(items, it.keyItem)
		x += mark + it.words.Width + 3*gapBeside
	}
	return items
}

// drawKey paints the key below the bars.
func (c *Chart) drawKey() {
	foot := c.foot
	if len(c.key) > 0 {
		c.shape(pages.Op{Kind: pages.OpLine, X: c.X, Y: foot, W: c.W, Thick: c.Rule, Ink: c.Ink.Line})
	}
	for _, it := range c.key {
		o := pages.Op{Kind: pages.OpFill, X: c.X + it.x, Y: foot + it.y + c.line*(1-it.height)/2, W: c.line * markWidth, H: c.line * it.height, Ink: it.ink}
		c.shape(o)
		if it.edged {
			o.Kind, o.Thick, o.Ink = pages.OpBox, c.Rule, c.Ink.Line
			c.shape(o)
		}
		c.Setter.Line(it.words, o.X+o.W+gapBeside, foot+it.y+c.Shaper.Baseline(c.line, c.Style.Size))
	}
}

func (c *Chart) left(column int) float64 { return c.X + c.gutter + float64(column)*c.column }

func (c *Chart) shape(o pages.Op) {
	o.Mark = c.in.Content()
	c.Setter.Ops = append(c.Setter.Ops, o)
}

func (c *Chart) bar(from, to int, y, height float64, ink printstyle.RGB) {
	c.shape(pages.Op{Kind: pages.OpFill, X: c.left(from), Y: y, W: float64(to-from+1) * c.column, H: height, Ink: ink})
}

// words sets as much of a text as one line of a width holds.
func (c *Chart) words(st text.Style, s string, width float64) text.Line {
	if strings.TrimSpace(s) == "" {
		return text.Line{}
	}
	lines := c.Shaper.Lines(c.Words(c.in, st, s), max(width, 1))
	if len(lines) == 0 {
		return text.Line{}
	}
	return lines[0]
}
