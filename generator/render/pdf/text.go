package pdf

import (
	"strings"

	"briefpack/generator/model/document"
)

// body returns the style of running text.
func (b *book) body() style { return style{regular, b.press.look.Text.Body, b.press.ink.text} }

// headingRoles are the roles by level.
var headingRoles = [...]role{roleH1, roleH1, roleH2, roleH3, roleH4, roleH5, roleH6}

// heading sets a heading. It stays with what follows, and is a bookmark.
func (g *galley) heading(f frame, h document.Heading) {
	level := min(max(h.Level, 2), g.level+1, 6)
	t := g.book.press.look.Text
	st := style{bold, t.H4, g.book.press.ink.text}
	switch level {
	case 2:
		st.size = t.H2
	case 3:
		st.size = t.H3
	}
	p := g.book.paragraph(g.book.spans(f.in.add(headingRoles[level]), st, h.Text))
	if p.blank { // and none that the next one could be one level below
		return
	}
	g.level = level
	if g.book.form != nil {
		g.book.form.section = strings.TrimSpace(document.Plain(h.Text))
	}
	g.titled(f, p, level-1, document.Plain(h.Text), h.ID)
	g.gap(g.book.gap * 0.6)
}

// titled sets the text of a heading with tight lines, makes it a bookmark and a place
// for links, and holds it to what follows.
func (g *galley) titled(f frame, p *paragraph, depth int, title, id string) {
	from := len(g.strips)
	p.lead = p.size * (1 + (g.book.press.look.Text.Leading-1)*0.6)
	g.lines(f, p)
	g.hold(from, len(g.strips))
	g.book.mark(&g.strips[from], depth, title, id)
}

func (g *galley) paragraph(f frame, p document.Paragraph) {
	g.lines(f, g.book.paragraph(g.book.spans(f.in.add(roleP), g.book.body(), p.Text)))
}

// code sets preformatted text line by line, spaces and all.
func (g *galley) code(f frame, c document.Code) {
	st := g.book.body()
	st.face = mono
	e := f.in.add(roleP).add(roleCode)
	edge := g.frameEdge(f, 2)
	g.framed(edge, func() {
		for _, s := range strings.Split(strings.TrimRight(c.Text, "\r\n"), "\n") {
			spans := g.book.plain(e, st, strings.ReplaceAll(strings.TrimRight(s, "\r"), "\t", "    "))
			p := g.book.verbatim(spans)
			if len(p.pieces) == 0 {
				g.pad(st.size * g.book.press.look.Text.Leading)
				continue
			}
			g.lines(g.inset(f, quoteInset), p)
		}
	})
}

// quoteInset is how far a quote and the text of a callout stand in, in points.
const quoteInset = 14

// quote sets somebody else's words beside a thin bar.
func (g *galley) quote(f frame, q document.Quote) {
	inner := g.inset(f, quoteInset).within(f.in.add(roleQuote))
	g.framed(g.frameEdge(f, 2), func() { g.blocks(inner, q.Blocks) })
}

// callout sets a few blocks apart with a bar at the side, a rule above and below, and
// its title in bold: black and white show it as well.
func (g *galley) callout(f frame, c document.Callout) {
	from := len(g.strips)
	inner := g.inset(f, quoteInset).within(f.in.add(roleNote))
	pad := g.book.gap * 0.6
	g.framed(g.frameEdge(f, 4), func() {
		g.pad(pad)
		g.hold(from, len(g.strips))
		if c.Title != "" {
			start := len(g.strips)
			st := g.book.body().bolder()
			g.lines(inner, g.book.paragraph(g.book.plain(inner.in.add(roleP), st, c.Title)))
			g.hold(start, len(g.strips))
			g.gap(g.book.gap * 0.4)
		}
		g.blocks(inner, c.Blocks)
		if n := len(g.strips) - 1; n >= from && !g.strips[n].space {
			g.strips[n].keep = true
		}
		g.pad(pad)
		g.strips[len(g.strips)-1].keep = false
	})
	g.holdShort(from)
}

// holdShort keeps the strips from index from on one page when they are short.
func (g *galley) holdShort(from int) { g.holdUnder(from, g.book.room/4) }

// holdUnder keeps the strips from index from on one page unless they are higher than a
// limit.
func (g *galley) holdUnder(from int, limit float64) {
	height := 0.0
	for _, s := range g.strips[from:] {
		height += s.height
	}
	if height <= limit && from < len(g.strips) {
		for i := from; i < len(g.strips)-1; i++ {
			g.strips[i].keep = true
		}
	}
}

// frameEdge returns a bar where the lines of a frame begin.
func (g *galley) frameEdge(f frame, width float64) *edge {
	return &edge{x: f.x, w: width, ink: g.book.press.ink.rule, outer: g.edge}
}

// framed sets what set sets beside an edge.
func (g *galley) framed(e *edge, set func()) {
	outer := g.edge
	g.edge = e
	set()
	g.edge = outer
}

// rule draws a line across part of the measure.
func (g *galley) rule(f frame) {
	w := f.w / 3
	g.setter.ops = append(g.setter.ops, op{kind: opLine, x: f.x + w, y: g.book.gap / 2, w: w, thick: 0.8, ink: g.book.press.ink.rule})
	g.push(g.setter.strip(g.book.gap))
}
