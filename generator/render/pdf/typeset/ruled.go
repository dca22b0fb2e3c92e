package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// maxRuled bounds the ruled lines of one field.
const maxRuled = 400

// ruled sets lines to write on below their label, which stays with the first two.
func (g *galley) ruled(f frame, l document.Lines) {
	from := len(g.segments)
	if l.Label != "" {
		g.lines(f, g.book.Paragraph(g.book.plain(f.in.Add(tag.RoleP), g.book.body().Bolder(), l.Label)))
		g.hold(from, len(g.segments))
	}
	look := g.book.Look.Table
	n := min(max(l.Count, 0), maxRuled)
	if g.book.Form != nil && n > 0 && f.in != nil {
		g.typed(f, l, n)
		return
	}
	if l.Pages {
		g.ruledPages(f, n)
		return
	}
	for i := range n {
		g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: f.x, Y: look.Line, W: f.w, Thick: look.Rule, Ink: g.book.Ink.Rule})
		s := g.setter.Segment(look.Line)
		s.Keep, s.Ruled = i+1 < n && (i == 0 || i == n-2), true
		g.push(s)
	}
}

// ruledPages sets n pages of lines; the first is what is left of the page.
func (g *galley) ruledPages(f frame, n int) {
	look := g.book.Look.Table
	for i := range n {
		g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: f.x, Y: look.Line, W: f.w, Thick: look.Rule, Ink: g.book.Ink.Rule})
		s := g.setter.Segment(look.Line)
		s.Fills, s.Fresh = true, i > 0
		g.push(s)
	}
}
