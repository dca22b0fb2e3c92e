package load

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// markdown turns the body of one page into blocks, and notes what the rules look at.
type markdown struct {
	*locator // over the whole file, its front matter blanked out
	guidance *definition.Guidance
	texts    []definition.Text
	problems []diag.Problem
	level    int // of the last heading
	ids      document.IDs
	refs     map[int]string // ID of the first reference to each note, by its number
}

// maskedBar stands for the | of a {{value|filter}} while Markdown is parsed, lest a
// table takes it for the end of a cell. It is a control character, which source
// refuses in content, and one byte long like what it stands for.
const maskedBar = '\x1f'

func (m *markdown) report(p *diag.Problem) { m.problems = append(m.problems, *p) }

func (m *markdown) read() {
	m.level, m.ids, m.refs = 1, document.IDs{}, map[int]string{}
	root := dialect().Parse(text.NewReader(m.data))
	m.guidance.Blocks = m.blocks(root)
	m.unusedNotes(root)
	m.unsupported(root)
}

// dialect returns a parser of the Markdown that guidance is written in: CommonMark with
// tables, struck text, task lists, definition lists, footnotes and bare addresses.
func dialect() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote,
		extension.NewLinkify(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"})),
	)).Parser()
}

// maskValues hides what Markdown would read inside {{ }}.
func maskValues(data []byte) []byte {
	out := bytes.Clone(data)
	for i := 0; i < len(out); {
		open := bytes.Index(out[i:], []byte("{{"))
		if open < 0 {
			break
		}
		open += i
		end := bytes.Index(out[open:], []byte("}}"))
		if end < 0 {
			break
		}
		for j := open; j < open+end; j++ {
			if out[j] == '|' {
				out[j] = maskedBar
			}
		}
		i = open + end
	}
	return out
}

func unmask(s string) string { return strings.ReplaceAll(s, string(maskedBar), "|") }

func (m *markdown) blocks(parent ast.Node) []document.Block {
	var list []document.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b := m.block(n); b != nil {
			list = append(list, b)
		}
	}
	return list
}

func (m *markdown) block(n ast.Node) document.Block {
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

func (m *markdown) heading(n *ast.Heading) document.Block {
	h := document.Heading{Level: n.Level, Text: m.inlines(n)}
	words := document.Plain(h.Text)
	if n.Level < 2 || n.Level > m.level+1 {
		at := diag.Place{File: m.file, Line: 1, Col: 1}
		if n.Lines().Len() > 0 {
			at = m.of(n.Lines().At(0))
		}
		m.report(headingLevel.problem(at, "%q is a heading of level %d after one of level %d", words, n.Level, m.level))
		h.Level = min(max(n.Level, 2), m.level+1)
	}
	m.level = h.Level
	h.ID = m.headingID(n, &h, words)
	if isBlank(h.Text) {
		m.report(noWords.problem(m.placeOfNode(n), "a heading has no words"))
	}
	return h
}

// headingID returns the fragment of a heading: the one that ends it in braces, {#like-this},
// or one made from its words.
func (m *markdown) headingID(n *ast.Heading, h *document.Heading, words string) string {
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
	if m.ids[id] {
		m.report(headingID.problem(m.placeOfNode(n), "two headings of the page have the id %q", id))
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

func (m *markdown) paragraph(n ast.Node) document.Block {
	if img, ok := n.FirstChild().(*ast.Image); ok && img.NextSibling() == nil {
		return m.figure(img)
	}
	m.paragraphShape(n)
	if ins := m.inlines(n); len(ins) > 0 {
		return document.Paragraph{Text: ins}
	}
	return nil
}

func (m *markdown) code(n ast.Node) document.Block {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		m.note(line)
		b.WriteString(unmask(string(line.Value(m.data))))
	}
	return document.Code{Text: strings.TrimRight(b.String(), "\n")}
}

func (m *markdown) table(n *extast.Table) document.Block {
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
				m.report(noWords.problem(m.placeOfNode(row), "column %d of a table has no title", i+1))
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
func (m *markdown) html(lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	first := lines.At(0)
	m.guidance.HTML = append(m.guidance.HTML, definition.Text{V: strings.TrimSpace(string(first.Value(m.data))), At: m.of(first), Set: true})
}

func (m *markdown) of(s text.Segment) diag.Place { return m.place(s.Start, s.Len()) }

// note remembers a stretch of text for the rules about words, without what marks a callout.
func (m *markdown) note(s text.Segment) {
	if at := calloutMarker.FindSubmatchIndex(s.Value(m.data)); at != nil {
		s.Start += at[2] + len("]") + at[3] - at[2]
	}
	v := unmask(string(s.Value(m.data)))
	if strings.TrimSpace(v) != "" {
		m.texts = append(m.texts, definition.Text{V: v, At: m.of(s), Set: true})
	}
}
