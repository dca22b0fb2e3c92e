package load

import (
	"bytes"
	"reflect"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// guidance reads a Markdown page with its front matter.
func (p *Piece) guidance(name string, data []byte) {
	matter, body, ok := splitFrontMatter(data)
	if !ok {
		p.report(damaging(noFrontMatter.problem(diag.Place{File: p.Path, Line: 1, Col: 1}, "the page has no front matter between two lines of +++")))
		return
	}
	t, x, problem := decode(p.Path, matter)
	if problem == nil {
		problem = guardMarkdown(p.Path, body)
	}
	if problem != nil {
		p.report(damaging(problem))
		return
	}
	g := &definition.Guidance{Name: name}
	if parts := variantName.FindStringSubmatch(name); parts != nil {
		g.Of, g.Lang = parts[1], parts[2]
	}
	p.fill(t, x, reflect.ValueOf(g).Elem(), false)
	m := &markdown{locator: newLocator(p.Path, maskValues(body)), guidance: g}
	m.read()
	p.Guidance = g
	p.Texts = append(p.Texts, m.texts...)
	p.Problems = append(p.Problems, m.problems...)
}

// splitFrontMatter returns the front matter and the body. Both keep their offsets in
// the file, so that every place is right: each has blanks instead of the other.
func splitFrontMatter(data []byte) (matter, body []byte, ok bool) {
	fence := []byte("+++")
	first := lineLength(data)
	if !bytes.Equal(bytes.TrimRight(data[:first], " \t"), fence) {
		return nil, nil, false
	}
	for at := first; at < len(data); {
		at++
		line := data[at : at+lineLength(data[at:])]
		if bytes.Equal(bytes.TrimRight(line, " \t"), fence) {
			end := at + len(line)
			return blank(data[:at], 0, first), blank(data, 0, end), true
		}
		at += len(line)
	}
	return nil, nil, false
}

// blank returns a copy in which everything from one offset to another but line ends
// is a space.
func blank(data []byte, from, to int) []byte {
	out := bytes.Clone(data)
	for i := from; i < to; i++ {
		if out[i] != '\n' {
			out[i] = ' '
		}
	}
	return out
}
