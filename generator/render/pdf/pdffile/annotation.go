package pdffile

import (
	"fmt"

	"briefpack/generator/render/pdf/tag"
)

// annotations adds the annotations that make links work. Each has a name for people who do not
// see it.
func (f *finisher) annotations() {
	for _, l := range f.doc.Links {
		action := f.action(l)
		for _, a := range l.Areas {
			b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]")
			b = fmt.Appendf(b, "/P %d 0 R/StructParent %d/Contents%s", pageObject(a.Page), a.Key, textString(l.Says))
			b = f.quads(b, a)
			b = append(b, action...)
			f.set(a.Num, append(b, ">>"...))
		}
	}
}

// action returns where a link leads, as entries of its annotation.
func (f *finisher) action(l *tag.Link) []byte {
	if l.At != nil {
		return f.destination([]byte("/Dest"), l.At)
	}
	if l.Address != "" {
		return []byte("/A<</S/URI/URI" + textString(l.Address) + ">>")
	}
	return nil
}

// destination writes a place in the file, a little above it so that it shows whole.
func (f *finisher) destination(b []byte, at *tag.Anchor) []byte {
	top := f.doc.Height - at.Y + 8
	return fmt.Appendf(b, "[%d 0 R/XYZ 0 %.2f null]", pageObject(at.Page), top)
}

// quads writes the rectangle around an area, and its parts when it has several.
func (f *finisher) quads(b []byte, a *tag.Area) []byte {
	height := f.doc.Height
	first := a.Quads[0]
	x0, y0, x1, y1 := first.X, first.Y, first.X+first.W, first.Y+first.H
	for _, q := range a.Quads {
		x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X+q.W), max(y1, q.Y+q.H)
	}
	b = fmt.Appendf(b, "/Rect[%.2f %.2f %.2f %.2f]", x0, height-y1, x1, height-y0)
	if len(a.Quads) == 1 {
		return b
	}
	b = append(b, "/QuadPoints["...)
	for _, q := range a.Quads {
		top, bottom := height-q.Y, height-q.Y-q.H
		b = fmt.Appendf(b, "%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f ", q.X, top, q.X+q.W, top, q.X, bottom, q.X+q.W, bottom)
	}
	return append(b, ']')
}
