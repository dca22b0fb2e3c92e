package paint

import (
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/pdffile"
)

// ops paints ops whose segment starts at y.
func (a *pageWriter) ops(ops []pages.Op, y float64) {
	for i := range ops {
		o := ops[i].Final()
		if o.Kind == pages.OpText && len(o.Pieces) == 0 {
			continue
		}
		a.enter(o.Mark)
		a.op(o, y)
	}
}

// artifact paints ops as one artifact.
func (a *pageWriter) artifact(begin string, ops []pages.Op, y float64) {
	if len(ops) == 0 {
		return
	}
	a.close()
	a.write(begin)
	for i := range ops {
		a.op(&ops[i], y)
	}
	a.write("EMC")
}

func (a *pageWriter) op(o *pages.Op, y float64) {
	if x := a.book.Across(a.index, o.X, o.W); x != o.X {
		moved := *o
		moved.X = x
		o = &moved
	}
	if o.Kind == pages.OpText {
		a.text(o, y)
		return
	}
	a.flush()
	switch o.Kind {
	case pages.OpFill:
		a.canvas.Fill(o.X, y+o.Y, o.W, o.H, o.Ink)
	case pages.OpLine:
		a.canvas.Line(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case pages.OpBox:
		a.canvas.Box(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case pages.OpImage:
		a.canvas.Image(o.Picture, o.X, y+o.Y, o.W, o.H)
	case pages.OpCode:
		a.code(o, y)
	case pages.OpField:
		a.field(o, y)
	case pages.OpTurned:
		a.turned(o, y)
	}
}

// turned paints ops upside down.
func (a *pageWriter) turned(o *pages.Op, y float64) {
	ops := o.Turned.Ops
	a.apart(func() {
		a.buf = append(a.buf, "-1 0 0 -1 "...)
		a.buf = pdffile.AppendNumber(a.buf, 2*o.X)
		a.buf = append(a.buf, ' ')
		a.buf = pdffile.AppendNumber(a.buf, 2*(a.canvas.Height-y-o.Y))
		a.write(" cm")
		for i := range ops {
			a.op(&ops[i], y)
		}
	})
}
