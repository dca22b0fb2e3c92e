package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/picture"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// figure sets an image no larger than the measure and half a page, with its caption. If the image
// cannot be read, its alternative appears as text.
func (g *galley) figure(f frame, d document.Figure) {
	if d.Lang != "" {
		around := f.in.Add(tag.RoleNote)
		around.SetLang(d.Lang)
		f = f.within(around)
	}
	pic := g.book.pictures.Picture(d.Data)
	from := len(g.segments)
	if pic == nil {
		g.framed(g.frameEdge(f, 2), func() {
			g.lines(g.inset(f, quoteInset), g.book.Paragraph(g.book.plain(f.in.Add(tag.RoleP), g.book.body().Slanted(), d.Alt)))
		})
	} else {
		g.image(f, d.Alt, pic)
	}
	if d.Caption != "" {
		g.hold(from, len(g.segments))
		g.gap(g.book.gap * 0.5)
		g.lines(f, g.book.Paragraph(g.book.plain(f.in.Add(tag.RoleP), g.book.body().Slanted(), d.Caption)))
	}
}

// image paints a picture. Without an alternative it is decoration.
func (g *galley) image(f frame, alt string, pic *picture.Picture) {
	var e *tag.Element
	if alt = text.ForMetadata(alt); strings.TrimSpace(alt) != "" && f.in != nil {
		e = f.in.Add(tag.RoleFigure)
		e.Alt = alt
	}
	// 96 pixels to the inch, as on a page of the web
	w, h := float64(pic.W)*0.75, float64(pic.H)*0.75
	scale := min(1, f.w/w, g.book.room/2/h)
	w, h = w*scale, h*scale
	g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpImage, X: f.x, W: w, H: h, Picture: pic, Mark: e.Content()})
	s := g.setter.Segment(h)
	s.Figure = e
	g.push(s)
}
