package html

import (
	"cmp"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
)

// Measures of a chart, in pixels at full size.
const (
	chartWidth  = 560
	chartGutter = 32 // for the labels of bars
	chartHead   = 24 // for the ticks
	letterWidth = 8  // approximate width of a letter in a label
	phaseHeight = 30
	laneHeight  = 20
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
	height := chartHead + 8
	for _, l := range t.Lanes {
		height += laneOf(l)
	}
	c := chart{writer: w, column: float64(chartWidth-chartGutter) / float64(t.Columns), height: height}
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
	w.put("</svg>\n</section>\n")
	if t.Caption != "" {
		w.put("<figcaption>", escape(t.Caption), "</figcaption>\n")
	}
	w.close("figure")
}

func laneOf(l document.Lane) int {
	if l.Phase {
		return phaseHeight
	}
	return laneHeight
}

// chart is a timeline to render.
type chart struct {
	*writer
	column float64 // width of a column
	height int
}

// ground writes the background of the bars: weeks that are not counted, and the ticks.
func (c chart) ground(t document.Timeline) {
	for _, at := range t.Closed {
		if at >= 0 && at < t.Columns {
			c.bar("closed", at, at, chartHead, c.height-chartHead)
		}
	}
	for _, tick := range t.Ticks {
		if tick.At >= 0 && tick.At < t.Columns {
			c.rect("tick", c.left(tick.At), 1, 4, c.height-4)
			c.label(c.left(tick.At)+4, chartHead-8, tick.Label)
		}
	}
}

// lanes writes the bars, from top to bottom.
func (c chart) lanes(t document.Timeline) {
	y := chartHead
	for _, l := range t.Lanes {
		from := min(max(l.From, 0), t.Columns-1)
		to := min(max(l.To, from), t.Columns-1)
		if l.Phase {
			c.label(0, y+18, l.Label)
			c.bar("phase", from, to, y+22, 5)
		} else {
			c.label(4, y+15, l.Label)
			c.bar("lane", from, to, y+4, 12)
		}
		y += laneOf(l)
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
	c.put("<text")
	c.attr("x", unit(c.across(x, 0)))
	c.attr("y", strconv.Itoa(y))
	c.put(">", escape(shortened(text, int((chartWidth-x)/letterWidth))), "</text>\n")
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
