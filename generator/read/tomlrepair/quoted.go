package tomlrepair

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// isQuote reports whether a character is a quotation mark of any kind.
func isQuote(c rune) bool { return strings.ContainsRune("\"'“”„‟‘’‚«»`´＂＇", c) }

// quoted reads text in quotation marks of any kind.
func (r *repairer) quoted(in where) {
	c, _ := utf8.DecodeRune(r.data[r.at:])
	if c != '"' && c != '\'' {
		r.otherQuotes(in)
		return
	}
	if triple := strings.Repeat(string(c), 3); bytes.HasPrefix(r.data[r.at:], []byte(triple)) {
		r.triple(triple)
		return
	}
	from, closing := r.at, r.closing(byte(c))
	switch {
	case closing < 0:
		r.unclosed(in)
	case r.isEnd(closing+1, in):
		r.at = closing + 1
		r.escapes(tomlscan.Span{From: from, To: r.at})
	default:
		r.innerQuotes(byte(c), closing, in)
	}
}

// closing returns where the text on this line that starts here ends, or -1.
func (r *repairer) closing(quote byte) int {
	for i, end := r.at+1, r.lineEnd(); i < end; i++ {
		if r.data[i] == '\\' && quote == '"' {
			i++
		} else if r.data[i] == quote {
			return i
		}
	}
	return -1
}

// ends matches what may follow a value, by where it is. A quotation mark after a blank starts
// the next text of a list.
var ends = map[where]*regexp.Regexp{
	atLine:   regexp.MustCompile(`^[ \t\x{a0}]*(?:$|#|[,;.]|` + keyPart + `[ \t]*=)`),
	inList:   regexp.MustCompile(`^[ \t\x{a0}]*(?:$|[\],#;)}，、]|[ \t]["'“])`),
	inBraces: regexp.MustCompile(`^[ \t\x{a0}]*(?:$|[,}#;\]]|[ \t]` + keyPart + `[ \t]*=)`),
}

// isEnd reports whether a value may end before an offset.
func (r *repairer) isEnd(at int, in where) bool {
	end := r.lineEnd()
	return at >= end || ends[in].Match(r.data[at:end])
}

// innerQuotes reads text that has the quotation mark within it that also encloses it.
func (r *repairer) innerQuotes(mark byte, closing int, in where) {
	before := strings.TrimRight(r.text(tomlscan.Span{From: r.at + 1, To: closing}), " \t")
	if inner := strings.TrimRight(before, ","); in == inList && inner != before {
		all := span(r.at, 1+len(inner))
		r.slip(all, noEnd, "write "+quote(shorten(inner)))
		r.replace(all, quote(inner))
		r.at = all.To
		return
	}
	last := -1
	for i, end := closing+1, r.lineEnd(); i < end; i++ {
		if r.data[i] == mark && r.isEnd(i+1, in) {
			last = i
			break
		}
	}
	if last < 0 {
		r.at = closing + 1
		return
	}
	all := tomlscan.Span{From: r.at, To: last + 1}
	inner := r.text(tomlscan.Span{From: r.at + 1, To: last})
	r.at = all.To
	if n := len(inner); n > 1 && inner[0] == mark && inner[n-1] == mark {
		inner = inner[1 : n-1]
		r.slip(all, "there are two quotation marks at each end of the text", "write "+r.assigned(in, quote(shorten(inner))))
		r.replace(all, quote(inner))
		return
	}
	help := `write \" for each quotation mark within the text, or “ and ”`
	says := "a quotation mark within the text ends it here"
	if mark == '\'' {
		says, help = "an apostrophe within the text ends it here", "put double quotation marks around the text: "+quote(shorten(inner))
	}
	r.slip(span(closing, 1), says, help)
	r.replace(all, quote(inner))
}

// otherQuotes reads text in quotation marks of a word processor.
func (r *repairer) otherQuotes(in where) {
	_, size := utf8.DecodeRune(r.data[r.at:])
	end, closing := r.lineEnd(), -1
	closingSize := 0
	for i := r.at + size; i < end; {
		c, n := utf8.DecodeRune(r.data[i:])
		if isQuote(c) && r.isEnd(i+n, in) {
			closing, closingSize = i, n
			break
		}
		i += n
	}
	if closing < 0 {
		closing = r.endOfUnclosed(in)
	}
	all := tomlscan.Span{From: r.at, To: closing + closingSize}
	inner := r.text(tomlscan.Span{From: r.at + size, To: closing})
	says := "the quotation marks around this text are not straight; a word processor or a phone writes them so"
	if closingSize == 0 {
		says = "this text starts with a curly quotation mark and does not end with one"
	}
	r.slip(all, says, "type them again: "+r.assigned(in, quote(shorten(inner))))
	r.replace(all, quote(inner))
	r.at = all.To
}

const noEnd = "the quotation mark at the end of this text is missing"

// unclosed reads text without a quotation mark at its end.
func (r *repairer) unclosed(in where) {
	from := r.at
	if end := r.endOfLines(in); end > 0 {
		all := tomlscan.Span{From: from, To: end}
		r.slip(r.line(), "this text goes on on the next line", `write it on one line, or put three quotation marks (""") at both its ends`)
		r.replace(span(from, 1), `"""`)
		r.replace(span(end-1, 1), `"""`)
		r.at = all.To
		return
	}
	end := r.endOfUnclosed(in)
	all := tomlscan.Span{From: from, To: end}
	inner := r.text(tomlscan.Span{From: from + 1, To: end})
	says := noEnd
	if c, n := utf8.DecodeLastRuneInString(inner); isQuote(c) {
		says = fmt.Sprintf("this text starts with %s and ends with %s", r.text(span(from, 1)), string(c))
		inner = inner[:len(inner)-n]
	}
	r.slip(all, says, "write "+r.assigned(in, quote(shorten(inner))))
	r.replace(all, quote(inner))
	r.at = end
}

// endOfUnclosed returns where text on this line probably ends.
func (r *repairer) endOfUnclosed(in where) int {
	text := r.text(r.line())
	switch in {
	case inList:
		text = strings.TrimRight(text, "], \t")
	case inBraces:
		text = strings.TrimRight(text, "]}, \t")
	default:
		text = strings.TrimRight(text, ", \t")
	}
	return r.at + max(len(text), 1)
}

// startsStatement matches the start of a line that is not the rest of a text.
var startsStatement = regexp.MustCompile(`^[ \t]*(?:$|#|\[\[?[\w .-]+\]|` + keyPart + `(?:\.` + keyPart + `)*[ \t]*=)`)

// maxLines is how many further lines a text may have whose first line has no end.
const maxLines = 10

// endOfLines returns where text ends that goes on for some lines, or 0.
func (r *repairer) endOfLines(in where) int {
	at := r.lineEnd()
	for range maxLines {
		if at >= len(r.data) {
			return 0
		}
		at++
		end := at + len(r.data[at:])
		if i := bytes.IndexByte(r.data[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := r.data[at:end]
		if startsStatement.Match(line) {
			return 0
		}
		if i := bytes.IndexByte(line, '"'); i >= 0 {
			if ends[in].Match(line[i+1:]) && strings.TrimSpace(string(line[:i])) != "" {
				return at + i + 1
			}
			return 0
		}
		at = end
	}
	return 0
}

// triple reads text between three quotation marks at each end.
func (r *repairer) triple(mark string) {
	from := r.at
	for i := from + 3; i < len(r.data); i++ {
		if r.data[i] == '\\' && mark[0] == '"' {
			i++
			continue
		}
		if !bytes.HasPrefix(r.data[i:], []byte(mark)) {
			continue
		}
		r.at = i + 3
		for n := 0; n < 2 && r.at < len(r.data) && r.data[r.at] == mark[0]; n++ {
			r.at++
		}
		r.escapes(tomlscan.Span{From: from, To: r.at})
		return
	}
	r.slip(span(from, 3), "this text starts with three quotation marks, and no three end it", "write "+mark+" at its end")
	r.Lost = true
}

// goodEscape matches what may follow a backslash. In text of several lines, it may be the line's end.
var goodEscape = regexp.MustCompile(`^(?:[btnfre"\\]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U000[0-9a-fA-F]{5}|U0010[0-9a-fA-F]{4}|[ \t]*\n)`)

// escapes reports a backslash that was meant as one.
func (r *repairer) escapes(s tomlscan.Span) {
	if r.data[s.From] != '"' {
		return
	}
	reported := false
	for i := s.From + 1; i < s.To-1; i++ {
		if r.data[i] != '\\' {
			continue
		}
		if goodEscape.Match(r.data[i+1 : s.To]) {
			i++
			continue
		}
		if !reported {
			r.slip(span(i, 1), "a backslash in the text has a special meaning in TOML", `write \\ for each backslash, or / in the path of a file`)
			reported = true
		}
		r.replace(span(i, 1), `\\`)
	}
}
