package load

import (
	"bytes"
	"path"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"

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

// figure reads an image that is a paragraph of its own.
func (m *markdown) figure(n *ast.Image) document.Block {
	to := m.plain(n.Destination)
	alt := document.Plain(m.inlines(n))
	m.guidance.Links = append(m.guidance.Links, definition.Ref{To: definition.Text{V: to, At: m.placeOfNode(n), Set: true}, Image: true, Alt: alt})
	return document.Figure{Path: path.Join("guidance", to), Alt: alt, Caption: m.caption(n)}
}

// caption reads what an image has in quotes behind its address. The parser keeps no place
// for it, so it is looked for in the lines of the paragraph.
func (m *markdown) caption(n *ast.Image) string {
	if len(n.Title) == 0 {
		return ""
	}
	written := definition.Text{V: unmask(string(n.Title)), At: m.placeOfNode(n), Set: true}
	if lines := n.Parent().Lines(); lines != nil && lines.Len() > 0 {
		from, to := lines.At(0).Start, lines.At(lines.Len()-1).Stop
		if i := bytes.LastIndex(m.data[from:to], n.Title); i >= 0 {
			written.At = m.place(from+i, len(n.Title))
		}
	}
	m.texts = append(m.texts, written)
	return m.plain(n.Title)
}

// slug makes a fragment of a heading: small letters and digits without accents,
// hyphens between words.
func slug(s string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, c):
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if id := strings.Trim(b.String(), "-"); id != "" {
		return id
	}
	return "section"
}

// unique numbers an id that the page already has.
func (m *markdown) unique(id string) string {
	for base, n := id, 2; m.ids[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	m.ids[id] = true
	return id
}
