package pdf

import (
	"slices"
	"strings"

	"briefpack/generator/model/document"
)

// whereabouts is where the page of a document stands on the web: its address, and a code
// from which a telephone reads it.
type whereabouts struct {
	web  document.Web
	code *matrix // nil when there is none
}

// addressOf takes the address that ends a document from its blocks: paper has it at the
// head of the first sheet, where it never needs a sheet of its own. It is read last.
func (b *book) addressOf(blocks []document.Block, f frame) ([]document.Block, *whereabouts) {
	n := len(blocks) - 1
	if n < 0 || b.covered {
		return blocks, nil
	}
	web, ok := blocks[n].(document.Web)
	if !ok || strings.TrimSpace(web.Address) == "" {
		return blocks, nil
	}
	return blocks[:n], &whereabouts{web, b.codeFor(web, f)}
}

// codeFor returns the code of an address, nil where it has no room.
func (b *book) codeFor(d document.Web, f frame) *matrix {
	m := b.press.codes.of(d.Address, b.press.look.Code.Size)
	if m == nil || m.size == 0 || f.w-m.size < narrowest {
		return nil
	}
	return m
}

// beside returns the frame of what stands beside the code.
func (w *whereabouts) beside(f frame) frame {
	if w != nil && w.code != nil {
		f.w -= w.code.size + codeGap
	}
	return f
}

// address sets an address between the opening of a document, its first strips, and what
// comes after them; and its code beside all of that.
func (g *galley) address(f frame, w *whereabouts, opening int) {
	if w == nil {
		return
	}
	lines := g.webLines(f, w.web)
	rest := slices.Clone(g.strips[opening:])
	g.strips = g.strips[:opening]
	g.gap(g.book.gap)
	g.strips = append(g.strips, lines...)
	if w.code != nil {
		g.beside(f, w)
	}
	g.strips = append(g.strips, rest...)
}

// beside draws the code of an address beside the strips that there are, and keeps them
// together as far down as it reaches.
func (g *galley) beside(f frame, w *whereabouts) {
	s := &g.strips[0]
	s.figure = g.codeElement(f, w.web)
	white := quiet * w.code.size / float64(w.code.side+2*quiet) // the margin has enough of it
	code := op{kind: opShape, x: f.x + f.w + codeGap + white, w: w.code.size, h: w.code.size, shape: w.code, mark: s.figure.content()}
	s.ops = append([]op{code}, s.ops...)
	height := 0.0
	for i := range g.strips {
		if height < w.code.size {
			g.strips[i].keep = true
		}
		if !g.strips[i].space { // spaces give way where a sheet is saved by it
			height += g.strips[i].height
		}
	}
	if height < w.code.size {
		g.pad(w.code.size - height)
	}
}

// web sets an address where it stands among other blocks, with its code beside it.
func (g *galley) web(f frame, d document.Web) {
	if strings.TrimSpace(d.Address) == "" {
		return
	}
	w := &whereabouts{d, g.book.codeFor(d, f)}
	lines := g.webLines(w.beside(f), d)
	height := 0.0
	for _, l := range lines {
		height += l.height
	}
	m := w.code
	if m == nil {
		for i := range lines {
			g.push(lines[i])
			g.hold(len(g.strips)-1, len(g.strips)-1+min(len(lines)-1-i, 1))
		}
		return
	}
	s := g.coded(f, m, d, max(height, m.size))
	y := max((m.size-height)/2, 0)
	for _, l := range lines {
		for _, o := range l.ops {
			o.y += y
			s.ops = append(s.ops, o)
		}
		s.areas = append(s.areas, l.areas...)
		y += l.height
	}
	g.push(s)
}

// codeGap is the space between an address and its code, in points.
const codeGap = 14

// webLines returns the label and the address as strips that are not placed yet.
func (g *galley) webLines(f frame, d document.Web) []strip {
	says := f.in.add(roleP)
	says.speak(d.Lang)
	label := g.book.paragraph(g.book.plain(says, g.book.body().bolder(), d.Label))
	link := document.Link{To: document.Target{URL: d.Address}, Kids: document.Words(d.Address)}
	address := g.book.paragraph(g.book.spans(f.in.add(roleP), g.book.body(), []document.Inline{link}))
	var out []strip
	for _, p := range []*paragraph{label, address} {
		base := g.book.press.baseline(p.lead, p.size)
		for _, l := range g.book.lines(p, f.w) {
			g.setter.line(l, f.x, base)
			out = append(out, g.setter.strip(p.lead))
		}
	}
	return out
}

// coded returns the strip of a code at the end of the measure, to which the text beside
// it is added.
func (g *galley) coded(f frame, m *matrix, d document.Web, height float64) strip {
	e := g.codeElement(f, d)
	s := strip{height: height, figure: e}
	s.ops = append(s.ops, op{kind: opShape, x: f.x + f.w - m.size, w: m.size, h: m.size, shape: m, mark: e.content()})
	return s
}

// codeElement returns the figure that a code is, with its alternative.
func (g *galley) codeElement(f frame, d document.Web) *element {
	e := f.in.add(roleFigure)
	if e != nil {
		if e.alt = metaText(d.Code); strings.TrimSpace(e.alt) == "" {
			e.alt = metaText(d.Address)
		}
	}
	return e
}
