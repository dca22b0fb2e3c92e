package pdf

import "fmt"

// annotations adds what makes links lead somewhere. Each says what it is called, for
// those who do not see it.
func (f *finisher) annotations() {
	for _, l := range f.book.links {
		action := f.action(l)
		for _, a := range l.areas {
			b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]")
			b = fmt.Appendf(b, "/P %d 0 R/StructParent %d/Contents%s", pageObject(a.page), a.key, textString(l.says))
			b = f.quads(b, a)
			b = append(b, action...)
			f.set(a.num, append(b, ">>"...))
		}
	}
}

// action returns where a link leads, as entries of its annotation.
func (f *finisher) action(l *link) []byte {
	if at := f.book.anchor(l); at != nil {
		return f.destination([]byte("/Dest"), at)
	}
	if to := f.book.address(l); to != "" {
		return []byte("/A<</S/URI/URI" + textString(to) + ">>")
	}
	return nil
}

// destination writes a place in the file, a little above it so that it shows whole.
func (f *finisher) destination(b []byte, at *anchor) []byte {
	top := f.book.press.look.Page.Height - at.y + 8
	return fmt.Appendf(b, "[%d 0 R/XYZ 0 %.2f null]", pageObject(at.page), top)
}

// quads writes the rectangle around an area, and its parts when it has several.
func (f *finisher) quads(b []byte, a *area) []byte {
	height := f.book.press.look.Page.Height
	first := a.quads[0]
	x0, y0, x1, y1 := first.x, first.y, first.x+first.w, first.y+first.h
	for _, q := range a.quads {
		x0, y0, x1, y1 = min(x0, q.x), min(y0, q.y), max(x1, q.x+q.w), max(y1, q.y+q.h)
	}
	b = fmt.Appendf(b, "/Rect[%.2f %.2f %.2f %.2f]", x0, height-y1, x1, height-y0)
	if len(a.quads) == 1 {
		return b
	}
	b = append(b, "/QuadPoints["...)
	for _, q := range a.quads {
		top, bottom := height-q.y, height-q.y-q.h
		b = fmt.Appendf(b, "%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f ", q.x, top, q.x+q.w, top, q.x, bottom, q.x+q.w, bottom)
	}
	return append(b, ']')
}

// areas notes where the links of a strip can be pressed.
func (a *artist) areas(p *page, at placed) {
	for _, r := range at.strip.areas {
		l := r.link
		n := len(l.areas)
		if n == 0 {
			a.book.links = append(a.book.links, l)
		}
		if n == 0 || l.areas[n-1].page != a.index {
			l.areas = append(l.areas, &area{page: a.index, link: l})
			p.areas = append(p.areas, l.areas[n])
			n++
		}
		q := box{page: a.index, x: a.book.across(a.index, r.x, r.w), y: at.y, w: r.w, h: at.strip.height}
		l.areas[n-1].quads = append(l.areas[n-1].quads, q)
	}
}
