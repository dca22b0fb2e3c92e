package typeset

import (
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// body returns the style of running text.
func (b *Book) body() text.Style {
	return text.Style{Face: font.Regular, Size: b.Look.Text.Body, Ink: b.Ink.Text}
}

// headingRoles are the roles by level.
var headingRoles = [...]tag.Role{tag.RoleH1, tag.RoleH1, tag.RoleH2, tag.RoleH3, tag.RoleH4, tag.RoleH5, tag.RoleH6}

// heading sets a heading. It stays with what follows, and is a bookmark.
func (g *galley) heading(f frame, h document.Heading) {
	level := min(max(h.Level, 2), g.level+1, 6)
	t := g.book.Look.Text
	st := text.Style{Face: font.Bold, Size: t.H4, Ink: g.book.Ink.Text}
	switch level {
	case 2:
		st.Size = t.H2
	case 3:
		st.Size = t.H3
	}
	p := g.book.Paragraph(g.book.spans(f.in.Add(headingRoles[level]), st, h.Text))
	if p.Blank { // and none that the next one could be one level below
		return
	}
	g.level = level
	if g.book.Form != nil {
		g.book.Form.section = strings.TrimSpace(document.Plain(h.Text))
	}
	g.titled(f, p, level-1, document.Plain(h.Text), h.ID)
	g.gap(g.book.gap * 0.6)
}

// titled sets the text of a heading with tight lines, makes it a bookmark and a place
// for links, and holds it to what follows.
func (g *galley) titled(f frame, p *text.Paragraph, depth int, title, id string) {
	from := len(g.segments)
	p.Lead = p.Size * (1 + (g.book.Look.Text.Leading-1)*0.6)
	g.lines(f, p)
	g.hold(from, len(g.segments))
	g.book.mark(&g.segments[from], depth, title, id)
}

func (g *galley) paragraph(f frame, p document.Paragraph) {
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

// quoteInset is the indent of a quote and of the text of a callout, in points.
const quoteInset = 14

// quote sets somebody else's words beside a thin bar.
func (g *galley) quote(f frame, q document.Quote) {
	inner := g.inset(f, quoteInset).within(f.in.Add(tag.RoleQuote))
	g.framed(g.frameEdge(f, 2), func() { g.blocks(inner, q.Blocks) })
}

// callout sets a few blocks apart with a bar at the side, a rule above and below, and
// its title in bold: black and white show it as well.
func (g *galley) callout(f frame, c document.Callout) {
	from := len(g.segments)
	inner := g.inset(f, quoteInset).within(f.in.Add(tag.RoleNote))
	pad := g.book.gap * 0.6
	g.framed(g.frameEdge(f, 4), func() {
		g.pad(pad)
		g.hold(from, len(g.segments))
		if c.Title != "" {
			start := len(g.segments)
			st := g.book.body().Bolder()
			g.lines(inner, g.book.Paragraph(g.book.plain(inner.in.Add(tag.RoleP), st, c.Title)))
			g.hold(start, len(g.segments))
			g.gap(g.book.gap * 0.4)
		}
		g.blocks(inner, c.Blocks)
		if n := len(g.segments) - 1; n >= from && !g.segments[n].space {
			g.segments[n].keep = true
		}
		g.pad(pad)
		g.segments[len(g.segments)-1].keep = false
	})
	g.holdShort(from)
}

// holdShort keeps the segments from index from on one page when they are short.
func (g *galley) holdShort(from int) { g.holdUnder(from, g.book.room/4) }

// holdUnder keeps the segments from index from on one page unless they are higher than a
// limit.
func (g *galley) holdUnder(from int, limit float64) {
	height := 0.0
	for _, s := range g.segments[from:] {
		height += s.Height
	}
	if height <= limit && from < len(g.segments) {
		for i := from; i < len(g.segments)-1; i++ {
			g.segments[i].keep = true
		}
	}
}

// frameEdge returns a bar where the lines of a frame begin.
func (g *galley) frameEdge(f frame, width float64) *Edge {
	return &Edge{X: f.x, W: width, Ink: g.book.Ink.Rule, outer: g.edge}
}

// framed sets what set sets beside an edge.
func (g *galley) framed(e *Edge, set func()) {
	outer := g.edge
	g.edge = e
	set()
	g.edge = outer
}

// rule draws a line across part of the measure.
func (g *galley) rule(f frame) {
	w := f.w / 3
	g.setter.ops = append(g.setter.ops, Op{Kind: OpLine, X: f.x + w, Y: g.book.gap / 2, W: w, Thick: 0.8, Ink: g.book.Ink.Rule})
	g.push(g.setter.segment(g.book.gap))
}
