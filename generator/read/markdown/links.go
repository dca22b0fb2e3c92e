package markdown

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// target reads a link's destination. A .md file is another page of guidance, a .html
// file one of the documents of the pack, "#..." a heading on the same page.
func target(to string) document.Target {
	file, fragment, _ := strings.Cut(to, "#")
	switch {
	case document.Scheme(to) != "":
		return document.Target{URL: to}
	case file == "":
		return document.Target{Fragment: fragment}
	case path.Ext(file) == ".md":
		return document.Target{Shared: strings.TrimSuffix(path.Base(file), ".md"), Fragment: fragment}
	case document.DocumentOf(file) != "":
		return document.Target{Document: document.DocumentOf(file), Fragment: fragment}
	}
	return document.Target{URL: to}
}

// figure reads an image in its own paragraph.
func (m *reader) figure(n *ast.Image) document.Block {
	to := m.plain(n.Destination)
	alt := document.Plain(m.inlines(n))
	m.guidance.Links = append(m.guidance.Links, definition.Ref{To: definition.Text{V: to, At: m.placeOfNode(n), Set: true}, Image: true, Alt: alt})
	return document.Figure{Path: path.Join("guidance", to), Alt: alt, Caption: m.caption(n)}
}

// caption reads the words in quotes after the address of an image. The parser does not keep
// their place, so caption searches the lines of the paragraph for them.
func (m *reader) caption(n *ast.Image) string {
	if len(n.Title) == 0 {
		return ""
	}
	written := definition.Text{V: unmask(string(n.Title)), At: m.placeOfNode(n), Set: true}
	if lines := n.Parent().Lines(); lines != nil && lines.Len() > 0 {
		from, to := lines.At(0).Start, lines.At(lines.Len()-1).Stop
		if i := bytes.LastIndex(m.Data[from:to], n.Title); i >= 0 {
			written.At = m.Place(from+i, len(n.Title))
		}
	}
	m.texts = append(m.texts, written)
	return m.plain(n.Title)
}
