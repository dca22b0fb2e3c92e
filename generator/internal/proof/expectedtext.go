package proof

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// ExpectedText is the text of a page that its PDF must have as well, in order: title, lead, key facts
// and body, with list labels and the alternatives of images. It leaves out parts that only pages
// have, such as downloads.
type ExpectedText struct {
	Title     string
	Languages map[string]string // text in other languages, in order, by language
	passages  []passage
}

// passage is a piece of running text, or a table.
type passage struct {
	text    string
	entries []string // for a table, its text in other forms: as lists of entries, or column by column
}

// ReadExpectedText reads a page. shown returns the character that the PDF has for a character.
func ReadExpectedText(page []byte, shown func(rune) rune) (*ExpectedText, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	w := pageWriter{page: &ExpectedText{Languages: map[string]string{}}, shown: shown}
	for n := range root.Descendants() {
		switch {
		case n.Data == "h1":
			w.node(n)
			w.page.Title = w.take()
			w.page.passages = append(w.page.passages, passage{text: w.page.Title})
		case n.Data == "p" && hasClass(n, "lead") || n.Data == "div" && hasClass(n, "body"):
			w.node(n)
		}
	}
	w.pass()
	return w.page, nil
}

// Text returns the text of the page.
func (t *ExpectedText) Text() string { return t.Like("") }

// Like returns the expected text for got, where tables may be lists of entries, with the title
// of the column before each cell. If got has the text of the page, Like returns got.
func (t *ExpectedText) Like(got string) string {
	said := ""
	for _, p := range t.passages {
		before, most := said, ""
		said = strings.Trim(before+" "+p.text, " ")
		for _, form := range append([]string{p.text}, p.entries...) {
			if form = strings.Trim(before+" "+form, " "); strings.HasPrefix(got+" ", form+" ") && len(form) > len(most) {
				said, most = form, form
			}
		}
	}
	return said
}

// onlyPages lists the classes of elements that only pages have.
var onlyPages = []string{"downloads", "pager", "lines-note", "ruled", "top"}

// flowing lists the elements that other text of a line may touch.
const flowing = " a b code em span strong time wbr "

// pageWriter collects the text of a page.
type pageWriter struct {
	page  *ExpectedText
	b     strings.Builder
	shown func(rune) rune
}

// take returns the text collected since the last call.
func (w *pageWriter) take() string {
	s := strings.Map(w.shown, Plain(w.b.String()))
	w.b.Reset()
	return s
}

// pass ends a passage.
func (w *pageWriter) pass() {
	if s := w.take(); s != "" {
		w.page.passages = append(w.page.passages, passage{text: s})
	}
}

// table collects a table in all of its forms: as it is, as entries with their empty cells or without
// them, and column by column.
func (w *pageWriter) table(n *html.Node) {
	w.pass()
	w.inside(n)
	forms := passage{text: w.take()}
	languages := w.page.Languages
	w.page.Languages = nil // already collected
	defer func() { w.page.Languages = languages }()
	var titles []string
	var rows [][]string
	above, caption := "", "" // the caption if it is seen, and in any case
	for part := range n.Descendants() {
		switch part.Data {
		case "caption":
			w.inside(part)
			if caption = w.take(); !hasClass(part, "unseen") {
				above = caption
			}
		case "tr":
			var cells []string
			for cell := range part.ChildNodes() {
				if cell.Type == html.ElementNode {
					w.inside(cell)
					cells = append(cells, w.take())
				}
			}
			if part.Parent.Data == "thead" {
				titles = cells
				continue
			}
			rows = append(rows, cells)
		}
	}
	if len(rows) > 0 {
		forms.entries = []string{entriesOf(above, titles, rows, true), entriesOf(above, titles, rows, false), columnsOf(caption, titles, rows)}
	}
	w.page.passages = append(w.page.passages, forms)
}

// entriesOf returns the rows of a table as entries, with the title of the column before each cell.
func entriesOf(caption string, titles []string, rows [][]string, empty bool) string {
	said := []string{caption}
	for _, cells := range rows {
		for i := range min(len(cells), len(titles)) {
			if empty || cells[i] != "" {
				said = append(said, titles[i], cells[i])
			}
		}
	}
	return Plain(strings.Join(said, " "))
}

// columnsOf returns a table as one for each column after the first.
func columnsOf(caption string, titles []string, rows [][]string) string {
	var said []string
	for k := 1; k < len(titles); k++ {
		said = append(said, titles[k], titles[0], caption)
		for _, cells := range rows {
			if k < len(cells) && cells[k] != "" {
				said = append(said, cells[0], cells[k])
			}
		}
	}
	return Plain(strings.Join(said, " "))
}

func (w *pageWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.b.WriteString(n.Data)
		return
	case n.Type != html.ElementNode:
		return
	}
	if lang := attr(n, "lang"); lang != "" && w.page.Languages != nil {
		said := pageWriter{page: &ExpectedText{}, shown: w.shown}
		said.node(n)
		said.pass()
		w.page.Languages[lang] = Plain(w.page.Languages[lang] + " " + said.page.Text())
	}
	if n.Data == "table" {
		w.table(n)
		return
	}
	if n.Data == "caption" && hasClass(n, "unseen") { // the heading says the same
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

// marker returns the label that a browser shows before an item.
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
