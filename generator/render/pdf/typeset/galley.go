package typeset

import (
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// galley is the column of segments that a section is set in before it is cut into pages.
type galley struct {
	book     *Book
	segments []Segment
	setter   setter
	edge     *Edge // at the side of the segments that come next
	level    int   // of the last heading: the next is one deeper at most
}

// frame is the room for blocks: their element, their distance from the side of the sheet where
// lines begin, and their width.
type frame struct {
	in    *tag.Element
	x, w  float64
	depth int
}

// narrowest is the measure below which nothing is indented further, in points.
const narrowest = 140

// inset returns the frame moved in where lines begin.
func (g *galley) inset(f frame, by float64) frame {
	f.depth++
	if f.w-by < narrowest {
		return f
	}
	f.x, f.w = f.x+by, f.w-by
	return f
}

// within returns the same frame for another element.
func (f frame) within(e *tag.Element) frame {
	f.in = e
	return f
}

func (b *Book) galley() *galley {
	return &galley{book: b, setter: setter{book: b}, level: 1}
}

// blocks sets blocks one below the other.
func (g *galley) blocks(f frame, bs []document.Block) {
	var in intro
	last := 0 // where the block before begins
	for i, b := range bs {
		if i > 0 {
			if in.leads(b) {
				g.hold(in.from(), len(g.segments))
				g.segments[len(g.segments)-1].parts = in.lines() > 1 && !isAsked(bs[i-1], b)
			}
			if isAsked(bs[i-1], b) && heightOf(g.segments[last:]) < g.book.room/4 {
				g.hold(last, len(g.segments))
			}
			g.gap(max(g.before(b), g.after(bs[i-1])))
		}
		last = len(g.segments)
		g.block(f, b)
		in.note(b, last, len(g.segments))
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

// push adds a segment.
func (g *galley) push(s Segment) {
	s.Edge = g.edge
	g.segments = append(g.segments, s)
}

// gap adds space. Two spaces that meet become the larger one; a space after a segment that must
// not end a page stays with it.
func (g *galley) gap(height float64) {
	n := len(g.segments)
	if n == 0 {
		return
	}
	last := &g.segments[n-1]
	if last.space && last.Edge == g.edge {
		last.Height = max(last.Height, height)
		return
	}
	g.push(Segment{Height: height, space: true, keep: last.keep})
}

// pad adds space that stays at the top of a page.
func (g *galley) pad(height float64) {
	keep := len(g.segments) > 0 && g.segments[len(g.segments)-1].keep
	g.push(Segment{Height: height, keep: keep})
}

// hold keeps the segments from one index to another with the segment after them.
func (g *galley) hold(from, to int) {
	for i := from; i < to; i++ {
		g.segments[i].keep = true
	}
}

// lines sets a paragraph. Its first two and its last two lines stay together.
func (g *galley) lines(f frame, p *text.Paragraph) {
	lines := g.book.Lines(p, f.w)
	base := g.book.Baseline(p.Lead, p.Size)
	for i, l := range lines {
		g.setter.line(l, f.x, base)
		s := g.setter.segment(p.Lead)
		s.keep = i+1 < len(lines) && (i == 0 || i == len(lines)-2)
		g.push(s)
	}
}
