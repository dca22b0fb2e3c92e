package proof

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// PageText returns the text of a page that a PDF has to say too, in its order: title,
// lead, opening facts and body, with the labels that a browser gives to lists and the
// alternatives of images. What only a page has, such as its downloads, is left out, and the
// elements that are named: a table that is set as a list of entries has no "thead".
func PageText(page []byte, without ...string) (string, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return "", err
	}
	w := pageWriter{without: without}
	for n := range root.Descendants() {
		if n.Data == "h1" || n.Data == "p" && hasClass(n, "lead") || n.Data == "div" && (hasClass(n, "answers") || hasClass(n, "body")) {
			w.node(n)
		}
	}
	return Plain(w.b.String()), nil
}

// onlyPages are the classes of what stands on pages alone.
var onlyPages = []string{"downloads", "pager", "lines-note", "ruled"}

// flowing are the elements that other text of a line may touch.
const flowing = " a b code em span strong time wbr "

// pageWriter gathers the text of a page.
type pageWriter struct {
	b       strings.Builder
	without []string // elements
}

func (w *pageWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.b.WriteString(n.Data)
		return
	case n.Type != html.ElementNode || slices.Contains(w.without, n.Data):
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
		for c := range n.ChildNodes() {
			w.node(c)
		}
	}
	w.b.WriteString(around)
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
