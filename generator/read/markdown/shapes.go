package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// rowShapes reports rows of a table with more cells than it has columns: the parser drops
// the rest.
func (m *reader) rowShapes(n *extast.Table) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		line, at := m.lineOf(row.Pos())
		cells := cellsOf(line)
		extra := len(cells) - len(n.Alignments)
		if extra <= 0 {
			continue
		}
		help := "write as many cells as the table has columns, or give the table another column"
		if cutsCode(cells) {
			help = `a bar ends a cell even inside backticks: write \| there`
		}
		m.report(tableShape.Helped(at, help, "a row has %d cells, but its table has %d columns", len(cells), len(n.Alignments)))
	}
}

// cellsOf splits a row of a table at its bars, as the parser does.
func cellsOf(line string) []string {
	line = strings.TrimSpace(strings.TrimLeft(line, " >"))
	line = strings.TrimPrefix(line, "|")
	if strings.HasSuffix(line, "|") && !strings.HasSuffix(line, `\|`) {
		line = strings.TrimSuffix(line, "|")
	}
	var cells []string
	from := 0
	for i := range len(line) {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
			cells = append(cells, line[from:i])
			from = i + 1
		}
	}
	return append(cells, line[from:])
}

// cutsCode reports whether a bar ends a cell inside backticks.
func cutsCode(cells []string) bool {
	for _, c := range cells {
		if strings.Count(c, "`")%2 == 1 {
			return true
		}
	}
	return false
}

// paragraphShape reports lines of a paragraph that were meant as a table or a list, and
// would run together.
func (m *reader) paragraphShape(n ast.Node) {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 || n.Kind() == ast.KindTextBlock && n.Parent().Kind() != ast.KindListItem {
		return
	}
	if m.isTableWithoutRule(lines) {
		at := m.of(lines.At(0))
		m.report(tableShape.Problem(at, "lines with bars are not a table: below the titles there is no line of dashes for each column"))
		return
	}
	for i := range lines.Len() {
		s := lines.At(i)
		if l := m.listLabel(n, lines, i); l != "" {
			m.report(pastedList.Warning(m.of(s), "%q at the start of a line does not make a list", l))
			return
		}
	}
}

// isTableWithoutRule reports whether each line of a paragraph starts with a bar, or two
// lines or more have the same number of bars.
func (m *reader) isTableWithoutRule(lines *text.Segments) bool {
	bars, all := 0, true
	for i := range lines.Len() {
		s := lines.At(i)
		line := strings.TrimSpace(string(s.Value(m.Data)))
		n := len(cellsOf("|"+line)) - 1
		all = all && strings.HasPrefix(line, "|") && len(line) > 1
		if i > 0 && n != bars {
			bars = -1
			continue
		}
		bars = n
	}
	return all || bars > 0 && lines.Len() > 1
}

// Labels of lists that Markdown does not know. Those of the second kind are also ordinary
// text, so they count only where two lines or paragraphs in a row have one. Numbers of levels
// ("1.1") count only where two lines would run together: paragraphs keep them.
var (
	bullets    = regexp.MustCompile(`^(?:[•·▪▫●○◦‣⁃∙■□▶►▸➔➜➢➤→⇒✓✔☐☑]|\x{F0B7}|\x{F0A7}|\([0-9]{1,2}\)|\([a-zA-Z]\)|\([ivx]{1,4}\))[\s\x{00A0}]|^[•▪●►➢➤]\S`)
	numbers    = regexp.MustCompile(`^[0-9]{1,2}[.)](?:[\s\x{00A0}]|[A-Za-z])`)
	likeLabels = regexp.MustCompile(`^(?:[–—o»›§¤Øüvq]|[a-zA-Z][.)]|[0-9]{1,2}:|[ivx]{1,4}[.)]|[IVX]{1,4}[.)])[\s\x{00A0}]|^[-*+–][A-Za-z]`)
	levels     = regexp.MustCompile(`^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.)]?[\s\x{00A0}]`)
	label      = regexp.MustCompile(`^(?:[-*+–•▪●►➢➤]|[0-9]{1,2}[.)]|\S+)`)
)

// listLabel returns what a line of a paragraph starts with that was meant as the label of a
// list; "" for none.
func (m *reader) listLabel(n ast.Node, lines *text.Segments, i int) string {
	line := m.start(lines, i)
	if l := bullets.FindString(line); l != "" {
		return label.FindString(l)
	}
	if l := numbers.FindString(line); l != "" && (i > 0 || m.neighbourHas(n, numbers)) {
		return label.FindString(l)
	}
	if l := levels.FindString(line); l != "" && i+1 < lines.Len() && levels.MatchString(m.start(lines, i+1)) {
		return strings.TrimSpace(l)
	}
	l := likeLabels.FindString(line)
	switch {
	case l == "":
		return ""
	case i > 0 && n.Parent().Kind() == ast.KindListItem && l[0] == '-': // "-b" below "- a"
		return label.FindString(l)
	case i+1 < lines.Len() && likeLabels.MatchString(m.start(lines, i+1)), m.neighbourHas(n, likeLabels):
		return label.FindString(l)
	}
	return ""
}

func (m *reader) start(lines *text.Segments, i int) string {
	s := lines.At(i)
	return strings.TrimLeft(string(s.Value(m.Data)), " \t\u00a0")
}

// neighbourHas reports whether the paragraph after or before one starts with a label.
func (m *reader) neighbourHas(n ast.Node, labels *regexp.Regexp) bool {
	for _, o := range []ast.Node{n.NextSibling(), n.PreviousSibling()} {
		if p, ok := o.(*ast.Paragraph); ok && p.Lines().Len() > 0 && labels.MatchString(m.start(p.Lines(), 0)) {
			return true
		}
	}
	return false
}
