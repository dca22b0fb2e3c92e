package paint

import (
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/typeset"
)

// ops paints ops whose segment starts at y.
func (a *pageWriter) ops(ops []typeset.Op, y float64) {
	for i := range ops {
		o := ops[i].Final()
		if o.Kind == typeset.OpText && len(o.Pieces) == 0 {
			continue
		}
		a.enter(o.Mark)
		a.op(o, y)
	}
}

// artifact paints ops as one artifact.
func (a *pageWriter) artifact(begin string, ops []typeset.Op, y float64) {
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

func (a *pageWriter) op(o *typeset.Op, y float64) {
	if x := a.book.Across(a.index, o.X, o.W); x != o.X {
		moved := *o
		moved.X = x
		o = &moved
	}
	if o.Kind == typeset.OpText {
		a.text(o, y)
		return
	}
	a.flush()
	switch o.Kind {
	case typeset.OpFill:
		a.canvas.Fill(o.X, y+o.Y, o.W, o.H, o.Ink)
	case typeset.OpLine:
		a.canvas.Line(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case typeset.OpBox:
		a.canvas.Box(o.X, y+o.Y, o.W, o.H, o.Thick, o.Ink)
	case typeset.OpImage:
		a.canvas.Image(o.Picture, o.X, y+o.Y, o.W, o.H)
	case typeset.OpCode:
		a.code(o, y)
	case typeset.OpField:
		a.field(o, y)
	case typeset.OpTurned:
		a.turned(o, y)
	}
}

// turned paints ops upside down.
func (a *pageWriter) turned(o *typeset.Op, y float64) {
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
