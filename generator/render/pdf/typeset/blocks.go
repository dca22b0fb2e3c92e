package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// blocks sets blocks one below the other.
func (g *galley) blocks(f frame, bs []document.Block) {
	var in intro
	last := 0 // where the block before begins
	for i, b := range bs {
		if i > 0 {
			if in.leads(b) {
				g.hold(in.from(), len(g.segments))
				g.segments[len(g.segments)-1].Parts = in.lines() > 1 && !isAsked(bs[i-1], b)
			}
			if isAsked(bs[i-1], b) && pages.HeightOf(g.segments[last:]) < g.book.room/4 {
				g.hold(last, len(g.segments))
			}
			g.gap(max(g.before(b), g.after(bs[i-1])))
		}
		last = len(g.segments)
		g.block(f, b)
		in.note(b, last, len(g.segments))
	}
}

// block sets one block. Below maxDepth it sets the text of nested blocks as paragraphs.
func (g *galley) block(f frame, b document.Block) {
	if f.depth > maxDepth {
		g.flat(f, b)
		return
	}
	switch b := b.(type) {
	case document.Heading:
		g.heading(f, b)
	case document.Paragraph:
		g.paragraph(f, b)
	case document.List:
		g.list(f, b)
	case document.Table:
		g.table(f, b)
	case document.Facts:
		g.facts(f, b)
	case document.Callout:
		g.callout(f, b)
	case document.Notes:
		g.notes(f, b)
	case document.Lines:
		g.ruled(f, b)
	case document.Web:
		if !g.book.covered {
			g.web(f, b)
		}
	case document.Cards:
		g.cards(f, b)
	case document.Quote:
		g.quote(f, b)
	case document.Code:
		g.code(f, b)
	case document.Rule:
		g.rule(f)
	case document.Figure:
		g.figure(f, b)
	case document.Timeline:
		g.timeline(f, b)
	}
}

// isAsked reports whether a paragraph asks for the answer that is written below it: people who
// write need both on one page.
func isAsked(question, answer document.Block) bool {
	_, asks := question.(document.Paragraph)
	_, answers := answer.(document.Lines)
	return asks && answers
}

// before returns the space above a block.
func (g *galley) before(b document.Block) float64 {
	gap := g.book.gap
	switch b := b.(type) {
	case document.Heading:
		if b.Level <= 2 {
			return gap * 3
		}
		return gap * 2.2
	case document.Table, document.Facts, document.Callout, document.Figure, document.Timeline, document.Lines, document.Cards, document.Web, document.Rule, document.Notes:
		return gap * 1.4
	}
	return gap
}

// after returns the space that a block wants below it.
func (g *galley) after(b document.Block) float64 {
	switch b.(type) {
	case document.Table, document.Facts, document.Callout, document.Figure, document.Timeline, document.Lines, document.Cards, document.Web:
		return g.book.gap * 1.8
	case document.Heading:
		return 0
	}
	return g.book.gap
}

// flat sets the words of a block, and of the blocks inside it, as paragraphs.
func (g *galley) flat(f frame, b document.Block) {
	words := func(s string) {
		if s != "" {
			g.lines(f, g.book.Paragraph(g.book.plain(f.in.Add(tag.RoleP), g.book.body(), s)))
		}
	}
	document.Visit(b, document.Parts{
		Blocks: func(bs []document.Block) {
			for _, b := range bs {
				g.flat(f, b)
			}
		},
		Text:  func(ins []document.Inline) { words(document.Plain(ins)) },
		Words: words,
	})
}

// quote sets someone else's words beside a thin bar.
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
	edge := g.frameEdge(f, 4)
	edge.Ink = g.book.Ink.Accent
	g.framed(edge, func() {
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
		if n := len(g.segments) - 1; n >= from && !g.segments[n].Space {
			g.segments[n].Keep = true
		}
		g.pad(pad)
		g.segments[len(g.segments)-1].Keep = false
	})
	g.holdShort(from)
}
