package pdf

import (
	"strings"

	"briefpack/generator/model/document"
)

// figure sets an image no larger than the measure and half a page, with its caption.
// In place of an image that cannot be read stands its alternative, as text.
func (g *galley) figure(f frame, d document.Figure) {
	if d.Lang != "" {
		around := f.in.add(roleNote)
		around.speak(d.Lang)
		f = f.within(around)
	}
	pic := g.book.press.gallery.picture(d.Data)
	from := len(g.strips)
	if pic == nil {
		g.framed(g.frameEdge(f, 2), func() {
			g.lines(g.inset(f, quoteInset), g.book.paragraph(g.book.plain(f.in.add(roleP), g.book.body().slanted(), d.Alt)))
		})
	} else {
		g.image(f, d.Alt, pic)
	}
	if d.Caption != "" {
		g.hold(from, len(g.strips))
		g.gap(g.book.gap * 0.5)
		g.lines(f, g.book.paragraph(g.book.plain(f.in.add(roleP), g.book.body().slanted(), d.Caption)))
	}
}

// image draws a picture. Without an alternative it is decoration.
func (g *galley) image(f frame, alt string, pic *picture) {
	var e *element
	if alt = metaText(alt); strings.TrimSpace(alt) != "" && f.in != nil {
		e = f.in.add(roleFigure)
		e.alt = alt
	}
	// 96 pixels to the inch, as on a page of the web
	w, h := float64(pic.w)*0.75, float64(pic.h)*0.75
	scale := min(1, f.w/w, g.book.room/2/h)
	w, h = w*scale, h*scale
	g.setter.ops = append(g.setter.ops, op{kind: opImage, x: f.x, w: w, h: h, picture: pic, mark: e.content()})
	s := g.setter.strip(h)
	s.figure = e
	g.push(s)
}
