package tomlrepair

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// number matches a number, other than one with zeros before it.
var number = regexp.MustCompile(`^[+-]?(?:(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|inf|nan)$`)

// isGood reports whether a value without quotes is one in TOML.
func isGood(s string) bool {
	if s == "true" || s == "false" || number.MatchString(s) {
		return true
	}
	for _, layout := range []string{
		time.DateOnly, "15:04", "15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05",
		"2006-01-02 15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05Z07:00",
	} {
		if _, err := time.Parse(layout, s); err == nil && len(s) >= len("15:04") && s[1] != ':' {
			return true
		}
	}
	return false
}

// nextPair matches a second key on a line.
var nextPair = regexp.MustCompile(`[ \t,;]+(` + keyPart + `(?:\.` + keyPart + `)*[ \t]*=[ \t]*[^= ])`)

// bare reads a value without quotes. If it is not TOML, it is marked: the kind of its key
// decides what should be there.
func (r *repairer) bare(in where) {
	s := r.bareSpan(in)
	text := r.text(s)
	if text == "" { // a sign where a value should be
		_, size := utf8.DecodeRune(r.data[r.at:])
		s = span(r.at, size)
		r.slip(s, fmt.Sprintf("%q cannot be here", r.text(s)), "delete it")
		r.replace(s, `""`)
		r.marks[s.From] = Lost
		r.at = s.To
		return
	}
	r.at = s.To
	if isGood(text) {
		return
	}
	last, size := utf8.DecodeLastRuneInString(text)
	switch plain := strings.TrimRight(text, ",;. "); {
	case in == atLine && isGood(plain):
		r.needless(tomlscan.Span{From: s.From + len(plain), To: s.To})
	case in == inList && areGood(strings.Fields(text)):
		r.withoutCommas(s)
	case isQuote(last) && size < len(text) && !strings.ContainsFunc(text[:len(text)-size], isQuote):
		r.slip(s, "the quotation mark at the start of this text is missing", "write "+r.assigned(in, strconv.Quote(text[:len(text)-size])))
		r.replace(s, strconv.Quote(text[:len(text)-size]))
	default:
		r.marks[s.From] = Unquoted
		r.replace(s, quote(text))
	}
}

// bareSpan returns where a value without quotes is.
func (r *repairer) bareSpan(in where) tomlscan.Span {
	s := r.line()
	text := r.text(s)
	if in == atLine {
		if m := nextPair.FindStringIndex(text); m != nil {
			text = text[:m[0]]
		}
		if i := strings.Index(text, " #"); i >= 0 {
			text = text[:i]
		}
	} else if i := strings.IndexAny(text, ",]})#;，、"); i >= 0 {
		text = text[:i]
	}
	s.To = s.From + len(strings.TrimRight(text, " \t"))
	return s
}

func areGood(list []string) bool {
	for _, s := range list {
		if !isGood(s) {
			return false
		}
	}
	return len(list) > 1
}

// withoutCommas repairs values of a list on one line that have no commas between them.
func (r *repairer) withoutCommas(s tomlscan.Span) {
	list := strings.Join(strings.Fields(r.text(s)), ", ")
	r.slip(s, "there is no comma between these values", "write "+shorten(list))
	r.replace(s, list)
}

// needless leaves out a sign at the end of a line.
func (r *repairer) needless(s tomlscan.Span) {
	r.slip(s, fmt.Sprintf("a line does not end with %q", r.text(s)), "delete it")
	r.drop(s)
}
