package typeset

import (
	"slices"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/picture"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// location is the web address of a document with its QR code.
type location struct {
	web  document.Web
	code *picture.Code // nil when there is none
}

// addressOf takes the address that ends a document from its blocks: paper has it at the head of
// the first sheet, where it never takes another sheet. It is read last.
func (b *Book) addressOf(blocks []document.Block, f frame) ([]document.Block, *location) {
	n := len(blocks) - 1
	if n < 0 || b.covered {
		return blocks, nil
	}
	web, ok := blocks[n].(document.Web)
	if !ok || strings.TrimSpace(web.Address) == "" {
		return blocks, nil
	}
	return blocks[:n], &location{web, b.codeFor(web, f)}
}

// codeFor returns the code of an address, nil where it has no room.
func (b *Book) codeFor(d document.Web, f frame) *picture.Code {
	m := b.codes.Of(d.Address, b.Look.Code.Size)
	if m == nil || m.Size == 0 || f.w-m.Size < narrowest {
		return nil
	}
	return m
}

// beside returns the frame of the text next to the code.
func (w *location) beside(f frame) frame {
	if w != nil && w.code != nil {
		f.w -= w.code.Size + codeGap
	}
	return f
}

// address sets an address between the opening of a document, its first segments, and what
// comes after them; and its code beside all of that.
func (g *galley) address(f frame, w *location, opening int) {
	if w == nil {
		return
	}
	lines := g.webLines(f, w.web)
	rest := slices.Clone(g.segments[opening:])
	g.segments = g.segments[:opening]
	g.gap(g.book.gap)
	g.segments = append(g.segments, lines...)
	if w.code != nil {
		g.beside(f, w)
	}
	g.segments = append(g.segments, rest...)
}

// beside paints the code of an address beside the segments that there are, and keeps them
// together as far down as it reaches.
func (g *galley) beside(f frame, w *location) {
	s := &g.segments[0]
	s.Figure = g.codeElement(f, w.web)
	white := picture.Quiet * w.code.Size / float64(w.code.Side+2*picture.Quiet) // the margin has enough of it
	code := pages.Op{Kind: pages.OpCode, X: f.x + f.w + codeGap + white, W: w.code.Size, H: w.code.Size, Code: w.code, Mark: s.Figure.Content()}
	s.Ops = append([]pages.Op{code}, s.Ops...)
	height := 0.0
	for i := range g.segments {
		if height < w.code.Size {
			g.segments[i].Keep = true
		}
		if !g.segments[i].Space { // spaces give way where a sheet is saved by it
			height += g.segments[i].Height
		}
	}
	if height < w.code.Size {
		g.pad(w.code.Size - height)
	}
}

// web sets an address among other blocks, with its code next to it.
func (g *galley) web(f frame, d document.Web) {
	if strings.TrimSpace(d.Address) == "" {
		return
	}
	w := &location{d, g.book.codeFor(d, f)}
	lines := g.webLines(w.beside(f), d)
	height := 0.0
	for _, l := range lines {
		height += l.Height
	}
	m := w.code
	if m == nil {
		for i := range lines {
			g.push(lines[i])
			g.hold(len(g.segments)-1, len(g.segments)-1+min(len(lines)-1-i, 1))
		}
		return
	}
	s := g.coded(f, m, d, max(height, m.Size))
	y := max((m.Size-height)/2, 0)
	for _, l := range lines {
		for _, o := range l.Ops {
			o.Y += y
			s.Ops = append(s.Ops, o)
		}
		s.Areas = append(s.Areas, l.Areas...)
		y += l.Height
	}
	g.push(s)
}

// codeGap is the space between an address and its code, in points.
const codeGap = 14

// webLines returns the label and the address as segments that are not placed yet.
func (g *galley) webLines(f frame, d document.Web) []pages.Segment {
	says := f.in.Add(tag.RoleP)
	says.SetLang(d.Lang)
	quiet := g.book.body()
	quiet.Ink = g.book.Ink.Muted
	label := g.book.Paragraph(g.book.plain(says, quiet, d.Label))
	link := document.Link{To: document.Target{URL: d.Address}, Kids: document.Words(d.Address)}
	address := g.book.Paragraph(g.book.spans(f.in.Add(tag.RoleP), g.book.body(), []document.Inline{link}))
	var out []pages.Segment
	for _, p := range []*text.Paragraph{label, address} {
		base := g.book.Baseline(p.Lead, p.Size)
		for _, l := range g.book.Lines(p, f.w) {
			g.setter.Line(l, f.x, base)
			out = append(out, g.setter.Segment(p.Lead))
		}
	}
	return out
}

// coded returns the segment of a code at the end of the measure, to which the text beside
// it is added.
func (g *galley) coded(f frame, m *picture.Code, d document.Web, height float64) pages.Segment {
	e := g.codeElement(f, d)
	s := pages.Segment{Height: height, Figure: e}
	s.Ops = append(s.Ops, pages.Op{Kind: pages.OpCode, X: f.x + f.w - m.Size, W: m.Size, H: m.Size, Code: m, Mark: e.Content()})
	return s
}

// codeElement returns the figure that a code is, with its alternative.
func (g *galley) codeElement(f frame, d document.Web) *tag.Element {
	e := f.in.Add(tag.RoleFigure)
	if e != nil {
		if e.Alt = text.ForMetadata(d.Code); strings.TrimSpace(e.Alt) == "" {
			e.Alt = text.ForMetadata(d.Address)
		}
	}
	return e
}
