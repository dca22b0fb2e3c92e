package markdown

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

func (m *reader) blocks(parent ast.Node) []document.Block {
	var list []document.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b := m.block(n); b != nil {
			list = append(list, b)
		}
	}
	return list
}

func (m *reader) block(n ast.Node) document.Block {
	switch n := n.(type) {
	case *ast.Heading:
		return m.heading(n)
	case *ast.Paragraph:
		return m.paragraph(n)
	case *ast.TextBlock:
		return m.paragraph(n)
	case *ast.List:
		return m.list(n)
	case *extast.DefinitionList:
		return m.definitions(n)
	case *ast.Blockquote:
		return m.quote(n)
	case *extast.FootnoteList:
		return m.notes(n)
	case *ast.FencedCodeBlock:
		return m.code(n)
	case *ast.CodeBlock:
		return m.code(n)
	case *ast.ThematicBreak:
		return document.Rule{}
	case *ast.HTMLBlock:
		m.html(n.Lines())
		return nil
	case *extast.Table:
		return m.table(n)
	}
	return nil
}

func (m *reader) heading(n *ast.Heading) document.Block {
	h := document.Heading{Level: n.Level, Text: m.inlines(n)}
	words := document.Plain(h.Text)
	if n.Level < 2 || n.Level > m.level+1 {
		at := diag.Place{File: m.File, Line: 1, Col: 1}
		if n.Lines().Len() > 0 {
			at = m.of(n.Lines().At(0))
		}
		m.report(headingLevel.Problem(at, "%q is a heading of level %d after one of level %d", words, n.Level, m.level))
		h.Level = min(max(n.Level, 2), m.level+1)
	}
	m.level = h.Level
	h.ID = m.headingID(n, &h, words)
	if isBlank(h.Text) || strings.Trim(words, " \u00a0*_-~`") == "" {
		m.report(noWords.Problem(m.placeOfNode(n), "a heading has no words"))
	}
	return h
}

// headingID returns the fragment of a heading: the one that ends it in braces, {#like-this},
// or one made from its words.
func (m *reader) headingID(n *ast.Heading, h *document.Heading, words string) string {
	last := len(h.Text) - 1
	if last < 0 {
		return m.ids.Take(document.Slug(words))
	}
	t, ok := h.Text[last].(document.Text)
	if !ok {
		return m.ids.Take(document.Slug(words))
	}
	found := ownID.FindStringSubmatchIndex(t.S)
	if found == nil {
		return m.ids.Take(document.Slug(words))
	}
	id := t.S[found[2]:found[3]]
	h.Text[last] = document.Text{S: t.S[:found[0]]}
	if m.ids[id] > 0 {
		m.report(headingID.Problem(m.placeOfNode(n), "two headings of the page have the id %q", id))
	}
	return m.ids.Take(id)
}

// ownID is the fragment that a heading states for itself.
var ownID = regexp.MustCompile(`\s*(?:^|[^{])\{#([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)\}\s*$`)

// isBlank reports whether text shows nothing.
func isBlank(ins []document.Inline) bool { return isBlankText(document.Plain(ins)) }

func isBlankText(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsSpace(c) && !unicode.Is(unicode.Cf, c) && c != '\u3164' })
}

func (m *reader) paragraph(n ast.Node) document.Block {
	if img, ok := n.FirstChild().(*ast.Image); ok && img.NextSibling() == nil {
		return m.figure(img)
	}
	m.paragraphShape(n)
	if ins := m.inlines(n); len(ins) > 0 {
		return document.Paragraph{Text: ins}
	}
	return nil
}

func (m *reader) code(n ast.Node) document.Block {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		m.note(line)
		b.WriteString(unmask(string(line.Value(m.Data))))
	}
	return document.Code{Text: strings.TrimRight(b.String(), "\n")}
}

func (m *reader) table(n *extast.Table) document.Block {
	t := document.Table{}
	m.rowShapes(n)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []document.Cell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, document.Cell{Text: m.inlines(c)})
		}
		if row.Kind() != extast.KindTableHeader {
			t.Rows = append(t.Rows, document.Row{Cells: cells})
			continue
		}
		for i, c := range cells {
			if isBlank(c.Text) {
				_, at := m.lineOf(row.Pos())
				m.report(noWords.Problem(at, "column %d of a table has no title", i+1))
			}
			m.onlyWords(nthChild(row, i), "the title of a column")
			t.Columns = append(t.Columns, document.Column{Title: document.Plain(c.Text), Align: alignment(n.Alignments[i])})
		}
	}
	for i := range t.Rows {
		for len(t.Rows[i].Cells) < len(t.Columns) {
			t.Rows[i].Cells = append(t.Rows[i].Cells, document.Cell{})
		}
		t.Rows[i].Cells = t.Rows[i].Cells[:len(t.Columns)]
	}
	return t
}

func nthChild(n ast.Node, i int) ast.Node {
	k := n.FirstChild()
	for range i {
		k = k.NextSibling()
	}
	return k
}

func alignment(a extast.Alignment) document.Align {
	switch a {
	case extast.AlignRight:
		return document.End
	case extast.AlignCenter:
		return document.Center
	}
	return document.Start
}

// html notes raw HTML for the rule that refuses it.
func (m *reader) html(lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	first := lines.At(0)
	m.guidance.HTML = append(m.guidance.HTML, definition.Text{V: strings.TrimSpace(string(first.Value(m.Data))), At: m.of(first), Set: true})
}

func (m *reader) of(s text.Segment) diag.Place { return m.Place(s.Start, s.Len()) }

// note remembers a stretch of text for the rules about words, without what marks a callout.
func (m *reader) note(s text.Segment) {
	if at := calloutMarker.FindSubmatchIndex(s.Value(m.Data)); at != nil {
		s.Start += at[2] + len("]") + at[3] - at[2]
	}
	v := unmask(string(s.Value(m.Data)))
	if strings.TrimSpace(v) != "" {
		m.texts = append(m.texts, definition.Text{V: v, At: m.of(s), Set: true})
	}
}

// calloutMarker is the first line of a callout: its kind, and what follows on the line.
var calloutMarker = regexp.MustCompile(`^\[!([A-Za-z]+)\]([^\n]*)`)
