package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// list reads a list. In a list of tasks every item has a box.
func (m *reader) list(n *ast.List) document.Block {
	l := document.List{Ordered: n.IsOrdered(), Start: n.Start}
	boxes := 0
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		it := document.Item{}
		if box := boxOf(item); box != nil {
			boxes++
			it.Done = box.IsChecked
		}
		it.Blocks = m.blocks(item)
		m.brokenBox(item)
		l.Items = append(l.Items, it)
	}
	l.Ticks = boxes > 0 && boxes == len(l.Items)
	m.numbering(n)
	if boxes > 0 && !l.Ticks {
		m.report(taskList.Problem(m.placeOfNode(n), "%d of the %d items of a list have a tick box", boxes, len(l.Items)))
	}
	return l
}

// boxOf returns the tick box that an item of a list starts with; nil when it has none.
func boxOf(item ast.Node) *extast.TaskCheckBox {
	if item.FirstChild() == nil {
		return nil
	}
	box, _ := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
	return box
}

// likeBox matches text at the start of an item that was meant as a tick box.
var likeBox = regexp.MustCompile(`^\[[ xX]?\]`)

// brokenBox reports a box that is not followed by a space and words, or has no space in it.
func (m *reader) brokenBox(item ast.Node) {
	block := item.FirstChild()
	if block == nil || block.Type() != ast.TypeBlock || block.Lines() == nil || block.Lines().Len() == 0 || boxOf(item) != nil {
		return
	}
	s := block.Lines().At(0)
	if box := likeBox.Find(s.Value(m.Data)); box != nil {
		m.report(taskList.Helped(m.of(s), "write - [ ] or - [x], a space and the words", "%q does not make a tick box", string(box)))
	}
}

// itemNumber matches the number of an item at the end of the text before its words.
var itemNumber = regexp.MustCompile(`(\d{1,9})[.)][ \t]+$`)

// numbering reports a numbered list whose numbers would change: a list counts on from its first
// number. A list may repeat one number.
func (m *reader) numbering(n *ast.List) {
	if !n.IsOrdered() {
		return
	}
	want, isSame := n.Start, true
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		number, at := m.numberOf(item)
		if isSame = isSame && number == n.Start; number >= 0 && number != want && !isSame {
			p := pastedList.Helped(at, "number the items one after the other, or start another list after a line of text", "the item %d of a list would be shown as %d", number, want)
			p.Severity = diag.Warning
			m.report(p)
			return
		}
		want++
	}
}

// numberOf returns the number that an item of a list has in the file; -1 if there is none.
func (m *reader) numberOf(item ast.Node) (number int, at diag.Place) {
	block := item.FirstChild()
	if block == nil || block.Type() != ast.TypeBlock || block.Lines() == nil || block.Lines().Len() == 0 {
		return -1, at
	}
	start := block.Lines().At(0).Start
	from := bytes.LastIndexByte(m.Data[:start], '\n') + 1
	found := itemNumber.FindSubmatch(m.Data[from:start])
	if found == nil {
		return -1, at
	}
	number, err := strconv.Atoi(string(found[1]))
	if err != nil {
		return -1, at
	}
	return number, m.of(block.Lines().At(0))
}

// definitions reads a list of terms. The definitions of one term become one run of text, because
// they appear next to the term.
func (m *reader) definitions(n ast.Node) document.Block {
	var f document.Facts
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		switch k := k.(type) {
		case *extast.DefinitionTerm:
			m.onlyWords(k, "a term")
			f.Items = append(f.Items, document.Fact{Term: document.Plain(m.inlines(k))})
		case *extast.DefinitionDescription:
			if last := len(f.Items) - 1; last >= 0 {
				f.Items[last].Value = m.description(f.Items[last].Value, k)
			}
		}
	}
	for _, item := range f.Items {
		if isBlankText(item.Term) {
			m.report(noWords.Problem(m.placeOfNode(n), "a term of a definition list has no words"))
		} else if isBlank(item.Value) {
			m.report(noWords.Problem(m.placeOfNode(n), "the term %q has no definition", item.Term))
		}
	}
	return f
}

// description adds a description to what is known of a term.
func (m *reader) description(value []document.Inline, n ast.Node) []document.Inline {
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		switch k.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if len(value) > 0 {
				value = append(value, document.Break{})
			}
			value = append(value, m.inlines(k)...)
		default:
			m.report(unsupported.Problem(m.placeOfNode(k), "a definition holds something other than paragraphs"))
		}
	}
	return value
}

// quote reads a quotation, or a callout: a quotation whose first line is [!NOTE] or like it.
func (m *reader) quote(n *ast.Blockquote) document.Block {
	blocks := m.blocks(n)
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || len(blocks) == 0 {
		return document.Quote{Blocks: blocks}
	}
	marker := calloutMarker.FindStringSubmatch(string(first.Lines().Value(m.Data)))
	p, ok := blocks[0].(document.Paragraph)
	if marker == nil || !ok {
		return document.Quote{Blocks: blocks}
	}
	at := m.of(first.Lines().At(0))
	kind := strings.ToLower(marker[1])
	if !slices.Contains(document.Callouts(), kind) {
		help := "write one of " + strings.ToUpper(strings.Join(document.Callouts(), ", "))
		m.report(unsupported.Helped(at, help, "there is no callout %q", marker[1]))
	}
	if strings.TrimSpace(marker[2]) != "" {
		m.report(unsupported.Helped(at, "start the text of the callout on the next line", "%q follows the kind of a callout on its line", strings.TrimSpace(marker[2])))
	}
	if rest := withoutMarker(p.Text, "[!"+marker[1]+"]"); len(rest) > 0 {
		blocks[0] = document.Paragraph{Text: rest}
	} else {
		blocks = blocks[1:]
	}
	if len(blocks) == 0 {
		m.report(noWords.Problem(at, "a callout has no words"))
	}
	return document.Callout{Kind: kind, Blocks: blocks}
}

// withoutMarker returns text without what marks it as a callout.
func withoutMarker(text []document.Inline, marker string) []document.Inline {
	t, ok := text[0].(document.Text)
	if !ok {
		return text
	}
	if rest := strings.TrimLeft(strings.TrimPrefix(t.S, marker), " "); rest != "" {
		return append([]document.Inline{document.Text{S: rest}}, text[1:]...)
	}
	if len(text) > 1 {
		if _, isBreak := text[1].(document.Break); isBreak {
			return text[2:]
		}
	}
	return text[1:]
}

// lineOf returns the place of the line of a file that holds an offset.
func (m *reader) lineOf(offset int) (line string, at diag.Place) {
	from := bytes.LastIndexByte(m.Data[:offset], '\n') + 1
	to := from + lineLength(m.Data[from:])
	return string(m.Data[from:to]), m.Place(from, to-from)
}
