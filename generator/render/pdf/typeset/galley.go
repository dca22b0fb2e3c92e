package typeset

import (
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// galley is the column of segments that a section is set in before it is cut into pages.
type galley struct {
	book     *Book
	segments []pages.Segment
	setter   pages.Setter
	edge     *pages.Edge // at the side of the segments that come next
	level    int         // of the last heading: the next is one deeper at most
	under    string      // text of the last heading
	chapters bool        // headings of level 2 start chapters
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

func (b *Book) galley() *galley {
	return &galley{book: b, setter: b.setter(), level: 1}
}

// measure returns the frame of a page's text.
func (b *Book) measure(e *tag.Element) frame {
	pg := b.Look.Page
	return frame{in: e, x: pg.Bound(), w: pg.Width - pg.Bound() - pg.Outer}
}

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

// push adds a segment.
func (g *galley) push(s pages.Segment) {
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
	if last.Space && last.Edge == g.edge {
		last.Height = max(last.Height, height)
		return
	}
	g.push(pages.Segment{Height: height, Space: true, Keep: last.Keep})
}

// pad adds space that stays at the top of a page.
func (g *galley) pad(height float64) {
	keep := len(g.segments) > 0 && g.segments[len(g.segments)-1].Keep
	g.push(pages.Segment{Height: height, Keep: keep})
}

// lines sets a paragraph. Its first two and its last two lines stay together.
func (g *galley) lines(f frame, p *text.Paragraph) {
	lines := g.book.Lines(p, f.w)
	base := g.book.Baseline(p.Lead, p.Size)
	for i, l := range lines {
		g.setter.Line(l, f.x, base)
		s := g.setter.Segment(p.Lead)
		s.Keep = i+1 < len(lines) && (i == 0 || i == len(lines)-2)
		g.push(s)
	}
}

// titled sets the text of a heading with tight lines, makes it a bookmark and a place
// for links, and holds it to what follows.
func (g *galley) titled(f frame, p *text.Paragraph, depth int, title, id string) {
	from := len(g.segments)
	p.Lead = p.Size * (1 + (g.book.Look.Text.Leading-1)*0.6)
	g.lines(f, p)
	g.hold(from, len(g.segments))
	g.book.mark(&g.segments[from], depth, title, id)
	if g.chapters && depth == 1 {
		g.segments[from].Chapter = title
	}
}

// hold keeps the segments from one index to another with the segment after them.
func (g *galley) hold(from, to int) {
	for i := from; i < to; i++ {
		g.segments[i].Keep = true
	}
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
			g.segments[i].Keep = true
		}
	}
}

// holdEnds keeps two short rows together at either end of those from index first on: a
// header over one row, or one row alone under a repeated header, looks like a mistake.
func (g *galley) holdEnds(first int) {
	n, short := len(g.segments), g.book.room/4
	if n-first < 2 {
		return
	}
	if g.segments[first].Height+g.segments[first+1].Height < short {
		g.hold(first, first+1)
	}
	if g.segments[n-2].Height+g.segments[n-1].Height < short {
		g.hold(n-2, n-1)
	}
}

// smaller is by how much the size of a text on a card shrinks at a time.
const smaller = 0.9

// body returns the style of running text.
func (b *Book) body() text.Style {
	return text.Style{Face: font.Regular, Size: b.Look.Text.Body, Ink: b.Ink.Text}
}

// quoteInset is the indent of a quote and of the text of a callout, in points.
const quoteInset = 14

// frameEdge returns a bar where the lines of a frame begin.
func (g *galley) frameEdge(f frame, width float64) *pages.Edge {
	return &pages.Edge{X: f.x, W: width, Ink: g.book.Ink.Rule, Outer: g.edge}
}

// framed sets what set sets beside an edge.
func (g *galley) framed(e *pages.Edge, set func()) {
	outer := g.edge
	g.edge = e
	set()
	g.edge = outer
}
