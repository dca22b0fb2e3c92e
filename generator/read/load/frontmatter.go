package load

import (
	"reflect"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/markdown"
)

// guidance reads a Markdown page with its front matter.
func (p *Piece) guidance(name string, data []byte) {
	matter, body, ok := markdown.Split(data)
	if !ok {
		p.report(damaging(noFrontMatter.Problem(diag.Place{File: p.Path, Line: 1, Col: 1}, "the page has no front matter between two lines of +++")))
		return
	}
	t, x, problems := decode(p.Path, matter)
	p.Problems = append(p.Problems, problems...)
	if t == nil {
		return
	}
	if problem := markdown.Check(p.Path, body); problem != nil {
		p.report(damaging(problem))
		return
	}
	g := &definition.Guidance{Name: name}
	if parts := variantName.FindStringSubmatch(name); parts != nil {
		g.Of, g.Lang = parts[1], parts[2]
	}
	p.fill(t, x, reflect.ValueOf(g).Elem(), false)
	texts, more := markdown.Read(p.Path, body, g)
	p.Guidance = g
	p.Texts = append(p.Texts, texts...)
	p.Problems = append(p.Problems, more...)
}
