package html

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/document"
)

// Measures of a chart, in pixels at full size.
const (
	chartWidth  = 560
	chartGutter = 32 // for the labels of bars
	chartHead   = 24 // for the ticks
	chartYears  = 20 // for the years above them
	chartKey    = 28 // for what the marks mean
	letterWidth = 8  // approximate width of a letter in a label
	phaseHeight = 30
	laneHeight  = 20
	aboveHeight = 18 // for a name above its bar
	mostLanes   = 200
	mostColumns = 400
)

// timeline writes a chart as an image with a label. On narrow screens it scrolls sideways, also
// by keyboard. A chart that is not legible is left out, because the lists give the same
// information.
func (w *writer) timeline(t document.Timeline) {
	if len(t.Lanes) == 0 || len(t.Lanes) > mostLanes || t.Columns < 1 || t.Columns > mostColumns {
		return
	}
	c := chart{writer: w, column: float64(chartWidth-chartGutter) / float64(t.Columns), head: chartHead}
	if len(t.Years) > 0 {
		c.head += chartYears
	}
	c.foot = c.head + 8
	for _, l := range t.Lanes {
		c.foot += c.heightOf(c.within(l, t.Columns))
	}
	height := c.foot
	if t.Key != (document.Key{}) {
		height += chartKey
	}
	w.put("<figure class=\"timeline\">\n<section class=\"wide\" tabindex=\"0\"")
	w.attr("aria-label", cmp.Or(t.Caption, t.Label)) // the image has the label
	w.put(">\n<svg role=\"img\"")
	if w.backward {
		w.attr("direction", "rtl") // ends the label at its position
	}
	w.attr("aria-label", t.Label)
	w.attr("viewBox", "0 0 "+strconv.Itoa(chartWidth)+" "+strconv.Itoa(height))
	w.attr("width", strconv.Itoa(chartWidth))
	w.attr("height", strconv.Itoa(height))
	w.put(">\n")
	c.ground(t)
	c.lanes(t)
	c.key(t.Key)
	w.put("</svg>\n</section>\n")
	if t.Caption != "" {
		w.put("<figcaption>", escape(t.Caption), "</figcaption>\n")
	}
	w.close("figure")
}

// chart is a timeline to render.
type chart struct {
	*writer
	column float64 // width of a column
	head   int     // height of the years and ticks
	foot   int     // where the bars end
}

// within returns a lane with a bar inside the chart.
func (c chart) within(l document.Lane, columns int) document.Lane {
	l.From = min(max(l.From, 0), columns-1)
	l.To = min(max(l.To, l.From), columns-1)
	return l
}

// heightOf returns the height of the row of a lane.
func (c chart) heightOf(l document.Lane) int {
	switch {
	case l.Phase:
		return phaseHeight
	case l.Name != "" && !c.fitsAfter(l) && !c.fitsBefore(l):
		return laneHeight + aboveHeight
	}
	return laneHeight
}

// nameGap is the space between a bar and its name.
const nameGap = 5

func (c chart) fitsAfter(l document.Lane) bool {
	return c.left(l.To+1)+nameGap+widthOf(l.Name) <= chartWidth
}

func (c chart) fitsBefore(l document.Lane) bool {
	return c.left(l.From)-nameGap-widthOf(l.Name) >= chartGutter
}

// widthOf estimates the width of a label.
func widthOf(label string) float64 { return float64(utf8.RuneCountInString(label) * letterWidth) }

// ground writes the background of the bars: weeks that are not counted, and the ticks.
func (c chart) ground(t document.Timeline) {
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar("closed", at, at, c.head, c.foot-c.head)
		}
	}
	if len(t.Years) > 0 {
		c.ticks(t.Years, t.Columns, 4, chartYears-4)
	}
	c.ticks(t.Ticks, t.Columns, c.head-chartHead+4, c.head-8)
}

// ticks writes the names of columns in a line, and where the columns begin.
func (c chart) ticks(ticks []document.Tick, columns, top, base int) {
	for _, tick := range ticks {
		if tick.At >= 0 && tick.At < columns {
			c.rect("tick", c.left(tick.At), 1, top, c.foot-4-top)
			c.label(c.left(tick.At)+4, base, tick.Label)
		}
	}
}

// lanes writes the bars, from top to bottom. The name of a bar is after it or, if there is no space,
// before it, or else above it.
func (c chart) lanes(t document.Timeline) {
	y := c.head
	for _, l := range t.Lanes {
		l = c.within(l, t.Columns)
		height := c.heightOf(l)
		switch top := y + height - laneHeight; {
		case l.Phase:
			c.label(0, y+16, l.Label)
			c.bar("phase", l.From, l.To, y+22, 5)
		default:
			c.label(4, top+15, l.Label)
			c.bar("lane", l.From, l.To, top+4, 12)
			c.name(l, y, top)
		}
		y += height
	}
}

// name writes the name of a bar.
func (c chart) name(l document.Lane, y, top int) {
	switch {
	case l.Name == "":
	case c.fitsAfter(l):
		c.label(c.left(l.To+1)+nameGap, top+15, l.Name)
	case c.fitsBefore(l):
		c.text(c.left(l.From)-nameGap, top+15, l.Name, "end")
	default:
		c.label(chartGutter, y+15, l.Name)
	}
}

// key writes what the marks mean, below the bars.
func (c chart) key(k document.Key) {
	x := 4.0
	for _, it := range [...]struct {
		class, says string
		height      int
	}{{"phase", k.Phase, 5}, {"lane", k.Lane, 12}, {"closed", k.Closed, 16}} {
		if it.says == "" {
			continue
		}
		c.rect(it.class, x, chartGutter-8, c.foot+chartKey/2-it.height/2, it.height)
		c.label(x+chartGutter-2, c.foot+chartKey/2+5, it.says)
		x += chartGutter + widthOf(it.says) + 8
	}
}

func (c chart) left(column int) float64 { return chartGutter + float64(column)*c.column }

func (c chart) bar(class string, from, to, y, height int) {
	c.rect(class, c.left(from), float64(to-from+1)*c.column, y, height)
}

func (c chart) rect(class string, x, width float64, y, height int) {
	c.put("<rect")
	c.attr("class", class)
	c.attr("x", unit(c.across(x, width)))
	c.attr("y", strconv.Itoa(y))
	c.attr("width", unit(width))
	c.attr("height", strconv.Itoa(height))
	c.put("/>\n")
}

func (c chart) label(x float64, y int, text string) {
	c.text(x, y, shortened(text, int((chartWidth-x)/letterWidth)), "")
}

func (c chart) text(x float64, y int, text, anchor string) {
	c.put("<text")
	c.attr("x", unit(c.across(x, 0)))
	c.attr("y", strconv.Itoa(y))
	if anchor != "" {
		c.attr("text-anchor", anchor)
	}
	c.put(">", escape(text), "</text>\n")
}

// across returns the left edge of a shape that is x units from the start of the line. On pages
// that are read from right to left, that is the right side.
func (c chart) across(x, width float64) float64 {
	if c.backward {
		return chartWidth - x - width
	}
	return x
}

// shortened cuts a label that is too long for the chart. The lists have the full text.
func shortened(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most || most < 1 {
		return text
	}
	return strings.TrimRight(string(letters[:most-1]), " ") + "…"
}

// unit writes a length with one decimal, equal on all machines.
func unit(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
