package paint

import (
	"strconv"

	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/picture"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/typeset"
)

// code paints the dark modules of a code as one path, black on white whatever the colours of print
// are; neighbours in a row are one rectangle. A module is one unit, as whole numbers are short.
func (a *pageWriter) code(o *pages.Op, y float64) {
	m := o.Code
	a.canvas.Fill(o.X, y+o.Y, m.Size, m.Size, printstyle.RGB{R: 255, G: 255, B: 255})
	a.canvas.SetInk(printstyle.RGB{})
	step := m.Size / float64(m.Side+2*picture.Quiet)
	left, top := o.X+picture.Quiet*step, a.canvas.Height-y-o.Y-picture.Quiet*step
	a.write("q")
	for _, x := range [...]float64{step, 0, 0, -step, left, top} {
		a.buf = append(strconv.AppendFloat(a.buf, x, 'f', 4, 64), ' ')
	}
	a.write("cm")
	for row := range m.Side {
		for from := 0; from < m.Side; {
			to := from
			for to < m.Side && m.Dark[row*m.Side+to] {
				to++
			}
			if to > from {
				for _, n := range [...]int{from, row, to - from, 1} {
					a.buf = append(strconv.AppendInt(a.buf, int64(n), 10), ' ')
				}
				a.write("re")
			}
			from = to + 1
		}
	}
	a.write("f\nQ")
	a.flush()
}

// field notes where a field is and paints its frame, unless it is in a cell that has one.
func (a *pageWriter) field(o *pages.Op, y float64) {
	f := o.Field
	inset := 0.0
	if o.Thick > 0 {
		inset = typeset.FieldInset
	}
	f.At, f.Drawn = tag.Box{Page: a.index, X: o.X + inset, Y: y + o.Y + inset, W: o.W - 2*inset, H: o.H - 2*inset}, true
	a.page.Fields = append(a.page.Fields, f)
	if o.Thick > 0 {
		a.canvas.Box(o.X, y+o.Y, o.W, o.H, o.Thick, a.book.Ink.Rule)
	}
}
