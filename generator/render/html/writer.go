package html

import (
	"bytes"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// writer draws the blocks of one document.
type writer struct {
	bytes.Buffer
	words    *words.Table
	root     string          // address of the root of the site as the page sees it
	ids      map[string]bool // fragments that are taken
	unlinked bool            // draw links as their text
	backward bool            // the page is read from right to left
	under    string          // text of the heading that the next block follows at once
}

// put writes markup, or text that is escaped already.
func (w *writer) put(ss ...string) {
	for _, s := range ss {
		w.WriteString(s)
	}
}

func (w *writer) open(tag string)  { w.put("<", tag, ">\n") }
func (w *writer) close(tag string) { w.put("</", tag, ">\n") }

func (w *writer) attr(name, value string) {
	w.put(" ", name, `="`, escape(value), `"`)
}

func (w *writer) element(tag string, text []document.Inline) {
	w.put("<", tag, ">")
	w.inlines(text)
	w.close(tag)
}

// escaper serves text and quoted attribute values alike. Control characters may not
// stand in HTML at all; they become the sign for a character that cannot be shown.
var escaper = strings.NewReplacer(escapes()...)

func escapes() []string {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\x7f", "\uFFFD"}
	for c := rune(0); c < 0x20; c++ {
		if c != '\t' && c != '\n' {
			pairs = append(pairs, string(c), "\uFFFD")
		}
	}
	return pairs
}

func escape(s string) string { return escaper.Replace(s) }
