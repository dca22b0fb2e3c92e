package pdf

import "briefpack/generator/model/document"

// maxRuled bounds the ruled lines of one field.
const maxRuled = 400

// ruled sets lines to write on below their label, which stays with the first two.
func (g *galley) ruled(f frame, l document.Lines) {
	from := len(g.strips)
	if l.Label != "" {
		g.lines(f, g.book.paragraph(g.book.plain(f.in.add(roleP), g.book.body().bolder(), l.Label)))
		g.hold(from, len(g.strips))
	}
	look := g.book.press.look.Table
	n := min(max(l.Count, 0), maxRuled)
	if g.book.form != nil && n > 0 && f.in != nil {
		g.typed(f, l, n)
		return
	}
	if l.Pages {
		g.ruledPages(f, n)
		return
	}
	for i := range n {
		g.setter.ops = append(g.setter.ops, op{kind: opLine, x: f.x, y: look.Line, w: f.w, thick: look.Rule, ink: g.book.press.ink.rule})
		s := g.setter.strip(look.Line)
		s.keep = i+1 < n && (i == 0 || i == n-2)
		g.push(s)
	}
}

// ruledPages sets n pages of lines; the first is what is left of the page.
func (g *galley) ruledPages(f frame, n int) {
	look := g.book.press.look.Table
	for i := range n {
		g.setter.ops = append(g.setter.ops, op{kind: opLine, x: f.x, y: look.Line, w: f.w, thick: look.Rule, ink: g.book.press.ink.rule})
		s := g.setter.strip(look.Line)
		s.fills, s.fresh = true, i > 0
		g.push(s)
	}
}
