package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// headingRoles are the roles by level.
var headingRoles = [...]tag.Role{tag.RoleH1, tag.RoleH1, tag.RoleH2, tag.RoleH3, tag.RoleH4, tag.RoleH5, tag.RoleH6}

// heading sets a heading. It stays with what follows, and is a bookmark.
func (g *galley) heading(f frame, h document.Heading) {
	level := min(max(h.Level, 2), g.level+1, 6)
	t := g.book.Look.Text
	st := text.Style{Face: font.Bold, Size: t.H4, Ink: g.book.Ink.Text}
	switch level {
	case 2:
		st.Size, st.Ink = t.H2, g.book.Ink.Accent
	case 3:
		st.Size = t.H3
	}
	p := g.book.Paragraph(g.book.spans(f.in.Add(headingRoles[level]), st, h.Text))
	if p.Blank { // and none that the next one could be one level below
		return
	}
	g.level, g.under = level, document.Plain(h.Text)
	if g.book.Form != nil {
		g.book.Form.section, g.book.Form.question = strings.TrimSpace(g.under), ""
	}
	g.titled(f, p, level-1, g.under, h.ID)
	g.gap(g.book.gap * 0.6)
}

func (g *galley) paragraph(f frame, p document.Paragraph) {
	if g.book.Form != nil && !p.Prompt {
		g.book.Form.question = strings.TrimSpace(document.Plain(p.Text))
	}
	g.lines(f, g.book.Paragraph(g.book.spans(f.in.Add(tag.RoleP), g.book.body(), p.Text)))
}

// code sets preformatted text line by line, spaces and all.
func (g *galley) code(f frame, c document.Code) {
	st := g.book.body()
	st.Face = font.Mono
	e := f.in.Add(tag.RoleP).Add(tag.RoleCode)
	edge := g.frameEdge(f, 2)
	g.framed(edge, func() {
		for _, s := range strings.Split(strings.TrimRight(c.Text, "\r\n"), "\n") {
			spans := g.book.plain(e, st, strings.ReplaceAll(strings.TrimRight(s, "\r"), "\t", "    "))
			p := g.book.Verbatim(spans)
			if len(p.Pieces) == 0 {
				g.pad(st.Size * g.book.Look.Text.Leading)
				continue
			}
			g.lines(g.inset(f, quoteInset), p)
		}
	})
}

// rule paints a line across part of the measure.
func (g *galley) rule(f frame) {
	w := f.w / 3
	g.setter.Ops = append(g.setter.Ops, pages.Op{Kind: pages.OpLine, X: f.x + w, Y: g.book.gap / 2, W: w, Thick: 0.8, Ink: g.book.Ink.Rule})
	g.push(g.setter.Segment(g.book.gap))
}
