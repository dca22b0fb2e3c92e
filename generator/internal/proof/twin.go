package proof

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Twin is what a page says that a PDF has to say too, in its order: title, lead, opening
// facts and body, with the labels that a browser gives to lists and the alternatives of
// images. What only a page has, such as its downloads, is left out.
type Twin struct {
	Title    string
	Tongues  map[string]string // what is said in other languages, in order, by language
	passages []passage
}

// passage is a stretch of running text, or a table.
type passage struct {
	text    string
	entries string // of a table: what it says as a list of entries; "" when it has no rows
}

// ReadTwin reads a page. What shown returns for a character is what a PDF has for it.
func ReadTwin(page []byte, shown func(rune) rune) (*Twin, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	w := pageWriter{twin: &Twin{Tongues: map[string]string{}}, shown: shown}
	for n := range root.Descendants() {
		switch {
		case n.Data == "h1":
			w.node(n)
			w.twin.Title = w.take()
			w.twin.passages = append(w.twin.passages, passage{text: w.twin.Title})
		case n.Data == "p" && hasClass(n, "lead") || n.Data == "div" && (hasClass(n, "answers") || hasClass(n, "body")):
			w.node(n)
		}
	}
	w.pass()
	return w.twin, nil
}

// Text returns all that the page says.
func (t *Twin) Text() string { return t.Like("") }

// Like returns what a text in the order of the page would be that is set as got is, where
// a table may be a list of entries, each of its cells after the title of its column. It
// is got itself when that says what the page says, no more and no less.
func (t *Twin) Like(got string) string {
	said := ""
	add := func(s string) string { return strings.TrimPrefix(said+" "+s, " ") }
	for _, p := range t.passages {
		entries := add(p.entries)
		switch {
		case p.entries != "" && strings.HasPrefix(got+" ", entries+" "):
			said = entries
		case p.text != "":
			said = add(p.text)
		}
	}
	return said
}

// onlyPages are the classes of what stands on pages alone.
var onlyPages = []string{"downloads", "pager", "lines-note", "ruled"}

// flowing are the elements that other text of a line may touch.
const flowing = " a b code em span strong time wbr "

// pageWriter gathers the text of a page.
type pageWriter struct {
	twin  *Twin
	b     strings.Builder
	shown func(rune) rune
}

// take returns what was gathered since it was called last.
func (w *pageWriter) take() string {
	s := strings.Map(w.shown, Plain(w.b.String()))
	w.b.Reset()
	return s
}

// pass ends a passage.
func (w *pageWriter) pass() {
	if s := w.take(); s != "" {
		w.twin.passages = append(w.twin.passages, passage{text: s})
	}
}

// table gathers a table in both of the ways in which it may be set.
func (w *pageWriter) table(n *html.Node) {
	w.pass()
	w.inside(n)
	both := passage{text: w.take()}
	tongues := w.twin.Tongues
	w.twin.Tongues = nil // they are known
	defer func() { w.twin.Tongues = tongues }()
	var titles []string
	for part := range n.Descendants() {
		switch part.Data {
		case "caption":
			w.node(part)
		case "tr":
			var cells []string
			outer := w.take()
			for cell := range part.ChildNodes() {
				if cell.Type == html.ElementNode {
					w.inside(cell)
					cells = append(cells, w.take())
				}
			}
			if part.Parent.Data == "thead" {
				titles = cells
				w.b.WriteString(outer)
				continue
			}
			for i := range min(len(cells), len(titles)) {
				outer += " " + titles[i] + " " + cells[i]
			}
			w.b.WriteString(outer)
			both.entries = Plain(outer)
		}
	}
	w.b.Reset()
	w.twin.passages = append(w.twin.passages, both)
}

func (w *pageWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.b.WriteString(n.Data)
		return
	case n.Type != html.ElementNode:
		return
	}
	if lang := attr(n, "lang"); lang != "" && w.twin.Tongues != nil {
		said := pageWriter{twin: &Twin{}, shown: w.shown}
		said.node(n)
		said.pass()
		w.twin.Tongues[lang] = Plain(w.twin.Tongues[lang] + " " + said.twin.Text())
	}
	if n.Data == "table" {
		w.table(n)
		return
	}
	for _, class := range onlyPages {
		if hasClass(n, class) {
			return
		}
	}
	around := " "
	if strings.Contains(flowing, " "+n.Data+" ") {
		around = ""
	}
	w.b.WriteString(around)
	switch n.Data {
	case "img":
		w.b.WriteString(attr(n, "alt"))
	case "svg":
		w.b.WriteString(attr(n, "aria-label"))
	default:
		if n.Data == "li" {
			w.b.WriteString(marker(n) + " ")
		}
		w.inside(n)
	}
	w.b.WriteString(around)
}

func (w *pageWriter) inside(n *html.Node) {
	for c := range n.ChildNodes() {
		w.node(c)
	}
}

// marker returns the label that a browser draws before an item.
func marker(li *html.Node) string {
	list := li.Parent
	switch {
	case hasClass(list, "ticks") || hasClass(list, "cards"):
		return ""
	case list.Data == "ul":
		return "•"
	}
	number := 1
	if start, err := strconv.Atoi(attr(list, "start")); err == nil {
		number = start
	}
	for before := li.PrevSibling; before != nil; before = before.PrevSibling {
		if before.Data == "li" {
			number++
		}
	}
	return strconv.Itoa(number) + "."
}

func hasClass(n *html.Node, class string) bool {
	for have := range strings.FieldsSeq(attr(n, "class")) {
		if have == class {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
