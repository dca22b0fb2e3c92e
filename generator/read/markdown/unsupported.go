package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// construct is Markdown that other programs support and Briefpack does not.
type construct struct {
	is   *regexp.Regexp // of the plain text of a line
	what string
	help string
}

// constructs lists the constructs that unsupported searches running text for. The parser leaves them unchanged.
var constructs = []construct{
	{regexp.MustCompile(`\[\^[^\]\s]+\]`), "a reference to a note that is not on the page", "write the note on its own line: [^1]: the text of the note"},
	{regexp.MustCompile(`\^\[[^\[\]\n]+\]`), "a note inside the text", "write [^1] here, and the note on its own line: [^1]: the text of the note"},
	{regexp.MustCompile(`\^[^\s^\[]+\^`), "a superscript", "write it in words"},
	{regexp.MustCompile(`^#{2,6}[^#\s]+|^#[A-Z]\S*`), "a heading without a space after its signs", "write a space: ## Lunch"},
	{regexp.MustCompile(`(^|[^\\])\[[^\[\]\n]*[^\\\[\]\n]\]\(`), "a link with a space in its address", "write %20 for the space"},
	{regexp.MustCompile(`^:::+ *\S*`), "a fenced container", "write a callout: > [!NOTE] on one line, and > with its text on the next"},
	{regexp.MustCompile(`^!!! *\S+`), "an admonition", "write a callout: > [!NOTE] on one line, and > with its text on the next"},
	{regexp.MustCompile(`(?i)^\[\[?_?toc_?\]\]?$`), "a table of contents", "delete it: each page has its contents"},
	{regexp.MustCompile(`\[\[[^\[\]\n]+\]\]`), "a wiki link", "write a link: [words](page.md)"},
	{regexp.MustCompile(`==[^=\s][^=\n]*==`), "marked text", "write **strong** text"},
	{regexp.MustCompile(`(^|[^{])\{(?:[.:][A-Za-z]|#)[^{}\n]*\}`), "attributes in braces", "delete them; a heading may state its id: ## Lunch {#lunch}"},
	{regexp.MustCompile(`(^|\s):[a-z][a-z_+-]*[a-z0-9]:($|[\s.,!?])`), "a picture by its name", "delete it, or write it in words"},
	{regexp.MustCompile(`^\*\[[^\]]+\]:`), "an abbreviation", "add the term to the glossary: [[term]] in the programme"},
	{regexp.MustCompile(`^\$\$`), "a formula", "write it in words"},
	{regexp.MustCompile(`^\\(newpage|pagebreak)`), "a page break", "delete it: pages are broken where the text allows it"},
	{regexp.MustCompile(`\[[^\[\]\n]+\]\[[^\[\]\n]*\]`), "a link without an address", "write a link: [words](page.md)"},
}

// unsupported reports text that looks like Markdown and would appear on the page as it is written.
func (m *reader) unsupported(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, extast.KindTableCell, extast.KindDefinitionTerm:
			m.unknownConstructs(n)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

// unknownConstructs looks at the lines of a block. Code and links are left out.
func (m *reader) unknownConstructs(n ast.Node) {
	plain := m.blanked(n)
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		line := strings.TrimSpace(string(plain[s.Start-n.Lines().At(0).Start : s.Stop-n.Lines().At(0).Start]))
		for _, c := range constructs {
			if found := c.is.FindString(line); found != "" {
				m.report(unsupported.Helped(m.of(s), c.help, "guidance cannot have %s: %q", c.what, strings.TrimSpace(found)))
			}
		}
	}
}

// blanked returns the source of a block with spaces for all that the parser has understood
// as something other than text: code, links and notes.
func (m *reader) blanked(n ast.Node) []byte {
	if n.Lines().Len() == 0 {
		return nil
	}
	from, to := n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
	out := []byte(strings.Repeat(" ", to-from))
	_ = ast.Walk(n, func(k ast.Node, entering bool) (ast.WalkStatus, error) {
		if k.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if t, ok := k.(*ast.Text); ok && entering && t.Segment.Start >= from && t.Segment.Stop <= to {
			copy(out[t.Segment.Start-from:], m.Data[t.Segment.Start:t.Segment.Stop])
		}
		return ast.WalkContinue, nil
	})
	if n.Kind() == ast.KindHeading { // its own id is known
		if at := ownID.FindIndex(out); at != nil {
			copy(out[at[0]:], strings.Repeat(" ", at[1]-at[0]))
		}
	}
	return out
}

// singleTilde reports struck text between single tildes, which other programs read as a subscript.
func (m *reader) singleTilde(n *extast.Strikethrough) {
	t, ok := n.FirstChild().(*ast.Text)
	if !ok || t.Segment.Start < 2 || m.Data[t.Segment.Start-1] != '~' || m.Data[t.Segment.Start-2] == '~' {
		return
	}
	m.report(unsupported.Helped(m.of(t.Segment), "strike text with two tildes, ~~like this~~; write a subscript in words", "single tildes are around %q", string(t.Segment.Value(m.Data))))
}

// onlyWords reports what a term or the title of a column has apart from words: it would vanish.
func (m *reader) onlyWords(n ast.Node, where string) {
	_ = ast.Walk(n, func(k ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch k.(type) {
		case *ast.Link, *ast.AutoLink:
			m.report(unsupported.Helped(m.placeOfNode(n), "put the link into the text next to it", "%s has a link", where))
		case *extast.FootnoteLink:
			m.report(unsupported.Helped(m.placeOfNode(n), "refer to the note in the text next to it", "%s refers to a note", where))
		}
		return ast.WalkContinue, nil
	})
}
