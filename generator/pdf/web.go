package pdf

import (
	"strings"

	"briefpack/generator/document"
)

// web sets where a page stands on the web: its address, and beside that a code from which
// a telephone reads it.
func (g *galley) web(f frame, d document.Web) {
	if strings.TrimSpace(d.Address) == "" {
		return
	}
	m := codeOf(d.Address, g.book.press.look.Code.Size)
	if m != nil && (m.size == 0 || f.w-m.size < narrowest) {
		m = nil
	}
	text := f
	if m != nil {
		text.w -= m.size + codeGap
	}
	lines := g.webLines(text, d)
	height := 0.0
	for _, l := range lines {
		height += l.height
	}
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
	e := f.in.add(roleFigure)
	if e != nil {
		if e.alt = metaText(d.Code); strings.TrimSpace(e.alt) == "" {
			e.alt = metaText(d.Address)
		}
	}
	s := strip{height: height, figure: e}
	s.ops = append(s.ops, op{kind: opShape, x: f.x + f.w - m.size, w: m.size, h: m.size, shape: m, mark: e.content()})
	return s
}
