package tomlrepair

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// repairer reads a text from start to end.
type repairer struct {
	*Text
	data  []byte
	at    int
	key   string // the key whose value is being read
	depth int    // of brackets
}

// line returns the rest of the line, without the blanks at its end.
func (r *repairer) line() tomlscan.Span {
	end := r.lineEnd()
	return tomlscan.Span{From: r.at, To: r.at + len(bytes.TrimRight(r.data[r.at:end], " \t"))}
}

func (r *repairer) lineEnd() int {
	if i := bytes.IndexByte(r.data[r.at:], '\n'); i >= 0 {
		return r.at + i
	}
	return len(r.data)
}

func (r *repairer) lineStart() int {
	for i := r.at; i > 0; i-- {
		if r.data[i-1] == '\n' {
			return i
		}
	}
	return 0
}

func (r *repairer) text(s tomlscan.Span) string { return string(r.data[s.From:s.To]) }

// drop leaves out the rest of a line.
func (r *repairer) drop(s tomlscan.Span) {
	r.replace(s, "")
	r.at = s.To
}

// isNext reports whether the text goes on with one of some characters.
func (r *repairer) isNext(any string) bool {
	return r.at < len(r.data) && strings.IndexByte(any, r.data[r.at]) >= 0
}

// blank skips blanks, line ends and comments. spaces stays on the line.
func (r *repairer) blank() {
	for r.spaces(); r.at < len(r.data); r.spaces() {
		switch r.data[r.at] {
		case '\n', '\r':
			r.at++
		case '#':
			r.at = r.lineEnd()
		default:
			return
		}
	}
}

func (r *repairer) spaces() {
	for r.at < len(r.data) {
		c, n := utf8.DecodeRune(r.data[r.at:])
		switch {
		case c == ' ' || c == '\t':
		case isOddSpace(c):
			r.oddSpace(n)
		default:
			return
		}
		r.at += n
	}
}

// oddSpace reports a blank that TOML does not know, once for each line.
func (r *repairer) oddSpace(size int) {
	here := span(r.at, size)
	if n := len(r.Slips); n == 0 || bytes.ContainsRune(r.data[r.Slips[n-1].At.From:r.at], '\n') {
		r.slip(here, "there is a blank here that is not an ordinary space; it was probably pasted in", "delete it, and type a space")
	}
	r.replace(here, " ")
}

func isOddSpace(c rune) bool {
	return c == 0xa0 || c == 0x3000 || c == 0xfeff || c >= 0x2000 && c <= 0x200d || c == 0x202f || c == 0x2060
}

func (r *repairer) unreadable(line tomlscan.Span) {
	r.slip(line, fmt.Sprintf("%q is neither a key with a value nor the name of a table", shorten(r.text(line))),
		`write key = value, or start a comment with #`)
	r.drop(line)
}

func span(from, length int) tomlscan.Span { return tomlscan.Span{From: from, To: from + length} }

// shorten returns the start of a text that is too long to quote.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// underscored returns words as a key.
func underscored(s string) string { return strings.Join(strings.Fields(s), "_") }

// quote returns a text as TOML.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`).Replace(s) + `"`
}
