package pdffile

import (
	"strconv"

	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/picture"
)

// Canvas collects the operators of pages. Its methods take places in points from the top left of the
// page. Out holds the operators so far, for those who write text or marks of content themselves.
type Canvas struct {
	Out    []byte
	Height float64

	starts []int // of the pages in Out
	images []*picture.Picture
	number map[string]int // by the name of a picture: its place in images

	ink    printstyle.RGB
	inked  bool // the ink of fills is known to be ink
	stroke printstyle.RGB
	thick  float64
	lined  bool // the ink and thickness of lines are known
}

// NewCanvas returns a canvas without pages, which are of a height.
func NewCanvas(height float64) *Canvas {
	return &Canvas{Height: height, number: map[string]int{}}
}

// Page starts a page.
func (c *Canvas) Page() {
	c.starts = append(c.starts, len(c.Out))
	c.Forget()
}

// content returns the operators of a page, counted from 0.
func (c *Canvas) content(index int) []byte {
	if index+1 < len(c.starts) {
		return c.Out[c.starts[index]:c.starts[index+1]]
	}
	return c.Out[c.starts[index]:]
}

// Forget makes the canvas set colours and thickness again.
func (c *Canvas) Forget() { c.inked, c.lined = false, false }

// SetInk sets the colour of fills and text.
func (c *Canvas) SetInk(k printstyle.RGB) {
	if c.inked && c.ink == k {
		return
	}
	c.colour(k, "g", "rg")
	c.ink, c.inked = k, true
}

func (c *Canvas) setLine(thick float64, k printstyle.RGB) {
	if c.lined && c.stroke == k && c.thick == thick {
		return
	}
	c.colour(k, "G", "RG")
	c.operator("w", thick)
	c.stroke, c.thick, c.lined = k, thick, true
}

// colour sets a colour with the operator for grey or for others.
func (c *Canvas) colour(k printstyle.RGB, grey, other string) {
	parts := [...]uint8{k.R, k.G, k.B}
	list, operator := parts[:], other
	if k.R == k.G && k.G == k.B {
		list, operator = parts[:1], grey
	}
	for _, part := range list {
		c.Out = append(strconv.AppendFloat(c.Out, float64(part)/255, 'f', 3, 64), ' ')
	}
	c.Out = append(append(c.Out, operator...), '\n')
}

// Fill fills a rectangle.
func (c *Canvas) Fill(x, y, w, h float64, k printstyle.RGB) {
	c.SetInk(k)
	c.operator("re f", x, c.Height-y, w, -h)
}

// Line strokes a line from a place to another.
func (c *Canvas) Line(x, y, w, h, thick float64, k printstyle.RGB) {
	c.setLine(thick, k)
	c.numbers(x, c.Height-y)
	c.Out = append(c.Out, "m "...)
	c.operator("l S", x+w, c.Height-y-h)
}

// Box strokes the sides of a rectangle.
func (c *Canvas) Box(x, y, w, h, thick float64, k printstyle.RGB) {
	c.setLine(thick, k)
	c.operator("re S", x, c.Height-y, w, -h)
}

// Image paints a picture.
func (c *Canvas) Image(p *picture.Picture, x, y, w, h float64) {
	n, known := c.number[p.Name]
	if !known {
		n = len(c.images)
		c.number[p.Name], c.images = n, append(c.images, p)
	}
	c.Out = append(c.Out, "q "...)
	c.numbers(w, 0, 0, h, x, c.Height-y-h)
	c.Out = append(c.Out, "cm /I"...)
	c.Out = append(strconv.AppendInt(c.Out, int64(n), 10), " Do Q\n"...)
}

// operator writes numbers and the operator after them.
func (c *Canvas) operator(name string, operands ...float64) {
	c.numbers(operands...)
	c.Out = append(append(c.Out, name...), '\n')
}

func (c *Canvas) numbers(list ...float64) {
	for _, x := range list {
		c.Out = append(AppendNumber(c.Out, x), ' ')
	}
}
