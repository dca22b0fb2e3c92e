package tomlrepair

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// pair reads a key and its value.
func (r *repairer) pair(in where) {
	if !r.readKey() {
		r.unreadable(r.statementSpan(in))
		return
	}
	r.spaces()
	rest := r.text(r.line())
	switch found := sign.FindString(rest); {
	case found == "=":
		r.at++
	case found != "":
		r.slip(span(r.at, len(found)), fmt.Sprintf("%q cannot be between a key and its value", found), "write one equals sign: "+r.key+" = ...")
		r.replace(span(r.at, len(found)), "=")
		r.at += len(found)
	case startsValue.MatchString(rest):
		r.slip(span(r.at, 0), "there is no equals sign after "+r.key, "write "+r.key+" = "+shorten(rest))
		r.replace(span(r.at, 0), "= ")
	case rest == "" || strings.HasPrefix(rest, "#"):
		r.noValue("= ")
		return
	default:
		r.unreadable(r.statementSpan(in))
		return
	}
	r.spaces()
	if rest := r.text(r.line()); rest == "" || rest[0] == '#' || in == inBraces && (rest[0] == ',' || rest[0] == '}') {
		r.noValue("")
		return
	}
	r.value(in)
}

// noValue reports that the key has no value.
func (r *repairer) noValue(sign string) {
	r.slip(tomlscan.Span{From: r.at - len(r.key), To: r.at}, r.key+" has no value", "write "+r.key+" = and its value, or delete the line")
	r.lose(sign)
}

// lose puts a value that is marked as lost in the place of the one that is missing.
func (r *repairer) lose(before string) {
	r.marks[r.at] = Lost
	r.replace(span(r.at, 0), before+`""`)
}

// value reads a value, and what follows it on the line.
func (r *repairer) value(in where) {
	from := r.at
	c, _ := utf8.DecodeRune(r.data[r.at:])
	switch {
	case c == '[' || c == '［' || c == '(' && in == atLine:
		r.list(c)
	case c == '{':
		r.braces()
	case isQuote(c):
		r.quoted(in)
	default:
		r.bare(in)
	}
	if in == atLine && !r.Lost {
		r.afterValue(from)
	}
}

// afterValue reports what follows the value of a key on its line.
func (r *repairer) afterValue(from int) {
	end := r.at
	r.spaces()
	rest := r.line()
	text := r.text(rest)
	switch {
	case text == "" || text[0] == '#':
	case nextPair.MatchString(" "+text) && strings.HasPrefix(" "+text, nextPair.FindString(" "+text)):
		next := nextPair.FindStringSubmatchIndex(" " + text)
		at := r.at + next[2] - 1
		r.slip(tomlscan.Span{From: at, To: rest.To}, "there are two keys on this line", "start a new line here")
		r.replace(tomlscan.Span{From: end, To: at}, "\n")
		r.at = at
	case strings.Trim(text, ",;.") == "":
		r.needless(rest)
	case text[0] == ',':
		r.severalValues(from, rest)
	default:
		r.slip(rest, fmt.Sprintf("%q cannot follow the value of %s on its line", shorten(text), r.key), "delete it, or start a comment with #")
		r.drop(rest)
	}
}

// severalValues reads values that are separated by commas and are not in brackets.
func (r *repairer) severalValues(from int, rest tomlscan.Span) {
	all := tomlscan.Span{From: from, To: rest.To}
	r.slip(all, r.key+" has several values, but no brackets around them", "write "+r.key+" = ["+shorten(r.text(all))+"]")
	r.replace(span(from, 0), "[")
	for r.isNext(",") {
		r.at++
		r.spaces()
		if r.at < rest.To {
			r.value(inList)
		}
		r.spaces()
	}
	r.replace(span(r.at, 0), "]")
}

// maxDepth limits how deep brackets are read. Definitions have two.
const maxDepth = 16

// list reads a list, which starts with a bracket of some kind.
func (r *repairer) list(open rune) {
	if r.depth++; r.depth > maxDepth {
		r.Lost = true
		return
	}
	defer func() { r.depth-- }()
	from := r.at
	r.at += utf8.RuneLen(open)
	if open != '[' {
		r.slip(tomlscan.Span{From: from, To: r.at}, fmt.Sprintf("a list is in square brackets, not %s", string(open)), "write "+r.key+" = [...]")
		r.replace(tomlscan.Span{From: from, To: r.at}, "[")
	}
	last := r.at // where the last element or comma ends
	for r.blank(); !r.Lost; r.blank() {
		switch {
		case r.isNext("]"):
			r.at++
			return
		case r.isOtherClosing():
			return
		case r.isListOver():
			r.slip(span(from, 1), "the list that starts here has no closing bracket", "write ] after its last value")
			r.replace(span(last, 0), "]")
			r.at = last
			return
		case r.comma():
		default:
			r.value(inList)
			last = r.betweenElements(r.at)
		}
	}
}

// looksLikeList matches braces that have values in them, and no keys.
var looksLikeList = regexp.MustCompile(`^\{[ \t]*(?:"[^"\n]*"|[^="'{}\n:,]+)[ \t]*[,}]`)

// braces reads a table in braces.
func (r *repairer) braces() {
	if r.depth++; r.depth > maxDepth {
		r.Lost = true
		return
	}
	defer func() { r.depth-- }()
	text := r.text(r.line())
	if looksLikeList.MatchString(text) {
		r.list('{')
		return
	}
	from := r.at
	r.at++
	last := r.at
	for r.blank(); !r.Lost; r.blank() {
		switch {
		case r.isNext("}"):
			r.at++
			return
		case r.at >= len(r.data) || r.isNext("]") || r.isListOver() && !strings.Contains(string(r.data[from:min(len(r.data), r.at+400)]), "}"):
			r.slip(span(from, 1), "the brace that opens here is not closed", "write } after the last value")
			r.replace(span(last, 0), "}")
			r.at = last
			return
		case r.comma():
		default:
			before := r.at
			r.pair(inBraces)
			last = r.at
			r.blank()
			if r.isNext(",") {
				r.at++
			} else if r.at < len(r.data) && !r.isNext("}]") && r.at > before {
				r.slip(span(last, 0), "there is no comma after this value", "write a comma here")
				r.replace(span(last, 0), ",")
			}
			if r.at == before {
				r.Lost = true
			}
		}
	}
}
