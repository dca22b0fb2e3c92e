package html

import (
	"bytes"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// writer renders the blocks of one document.
type writer struct {
	bytes.Buffer
	words    *words.Table
	root     string          // path from the page to the root of the site
	ids      map[string]bool // fragments in use
	unlinked bool            // write links as text
	backward bool            // the page is read from right to left
	under    string          // text of the last heading above the next block
	dated    bool            // a deadline was written
	filtered bool            // true if a table can be filtered
	folding  bool            // the next heading folds its section
}

// put writes markup, or escaped text.
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

// escaper escapes text and quoted attribute values. HTML must not contain control characters, so
// they become the replacement character.
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
