package tomlrepair

import (
	"bytes"
	"fmt"
	"regexp"
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

// statements reads the lines of a file.
func (r *repairer) statements() {
	for r.blank(); r.at < len(r.data) && !r.Lost; r.blank() {
		r.statement()
	}
}

// otherComment matches the start of a comment as other languages write it.
var otherComment = regexp.MustCompile(`^(//|/\*|--|;|%|<!--)`)

// bullet matches the start of an item of a list as people write it in a letter.
var bullet = regexp.MustCompile(`^([-*•·] |\d+[.)] )`)

// otherHeader matches the header of a table in other brackets.
var otherHeader = regexp.MustCompile(`^(?:\{+|\(+|<+|［+|【+)\s*([A-Za-z][\w. -]*?)\s*(?:\}+|\)+|>+|］+|】+)\s*$`)

// endOfHeader matches the header of a table without the bracket at its start.
var endOfHeader = regexp.MustCompile(`^[A-Za-z][\w.-]*\]+[ \t]*(?:#.*)?$`)

// statement reads a header, or a key with its value.
func (r *repairer) statement() {
	line := r.line()
	text := r.text(line)
	switch {
	case otherComment.MatchString(text):
		mark := otherComment.FindString(text)
		r.slip(span(r.at, len(mark)), fmt.Sprintf("%q does not start a comment", mark), "start a comment with #")
		r.replace(span(r.at, len(mark)), "#")
		r.at = line.To
	case bullet.MatchString(text):
		r.slip(line, fmt.Sprintf("%q is an item of a list, but no list has started", shorten(text)),
			`write a list as key = ["first", "second"]`)
		r.drop(line)
	case text[0] == '[' || endOfHeader.MatchString(text):
		r.header()
	case otherHeader.MatchString(text):
		name := otherHeader.FindStringSubmatch(text)[1]
		r.slip(line, fmt.Sprintf("the name of a table is in square brackets, not %s", string([]rune(text)[0])), "write ["+name+"]")
		r.replace(line, "["+underscored(name)+"]")
		r.at = line.To
	default:
		r.pair(atLine)
	}
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

// oddSpace reports a blank that is none in TOML, once for each line.
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
