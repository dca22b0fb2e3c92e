package tomlrepair

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/read/tomlscan"
)

// where says what surrounds a value, and so what ends it.
type where int

const (
	atLine   where = iota // a key has the line for itself
	inList                // between [ and ]
	inBraces              // between { and }
)

var (
	goodKey = regexp.MustCompile(`^` + keyPart + `(?:[ \t]*\.[ \t]*` + keyPart + `)*`)
	// startsPair matches the start of a key with its value.
	startsPair = regexp.MustCompile(`^` + keyPart + `(?:\.` + keyPart + `)*[ \t]*=`)
	// sign matches what stands between a key and its value.
	sign = regexp.MustCompile(`^(?:==?>?|:=?|=:|->|→|⇒|＝|：)`)
	// startsValue matches the start of a value that needs no sign before it to be recognised.
	startsValue = regexp.MustCompile(`^(?:["'\[{“„«‘]|\d|true\b|false\b)`)
	// looseKey matches a key as people might write it, up to the sign.
	looseKey = regexp.MustCompile(`^([^=:"'“”\n\[\]{},#]+?)[ \t]*(?:=|:|＝|：)`)
	// quotedKey matches a key in curly quotation marks.
	quotedKey = regexp.MustCompile(`^[“”„‘’«»]([^=\n“”‘’«»]+)[“”‘’«»]`)
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

// statementSpan returns the line from the key on; in braces, the text up to the next comma.
func (r *repairer) statementSpan(in where) tomlscan.Span {
	s := r.line()
	if in == inBraces {
		if i := strings.IndexAny(r.text(s), ",}"); i >= 0 {
			s.To = s.From + i
		}
	}
	return s
}

// readKey reads a key, and returns false if there is none.
func (r *repairer) readKey() bool {
	rest := r.text(r.line())
	good := goodKey.FindString(rest)
	after := strings.TrimLeftFunc(rest[len(good):], func(c rune) bool { return c == ' ' || c == '\t' || isOddSpace(c) })
	if good != "" && (after == "" || after[0] == '#' || sign.MatchString(after) || startsValue.MatchString(after)) {
		r.key = good
		r.at += len(good)
		return true
	}
	if m := quotedKey.FindStringSubmatch(rest); m != nil {
		return r.otherKey(m[0], m[1], "a key has no quotation marks")
	}
	if m := looseKey.FindStringSubmatch(rest); m != nil && len(strings.Fields(m[1])) <= 4 {
		return r.otherKey(m[1], m[1], "")
	}
	return false
}

// otherKey reports a key that is written otherwise than a key may be.
func (r *repairer) otherKey(written, name, says string) bool {
	key := plainKey(name)
	if !goodKey.MatchString(key) || goodKey.FindString(key) != key {
		return false
	}
	if says == "" {
		says = fmt.Sprintf("the key %q has a character that a key cannot have", shorten(written))
		if strings.Contains(written, " ") {
			says = fmt.Sprintf("a key has no spaces, but here it is %q", shorten(written))
		}
	}
	r.slip(span(r.at, len(written)), says, "write "+key+" = ...")
	r.replace(span(r.at, len(written)), key)
	r.key = key
	r.at += len(written)
	return true
}

// plainKey returns the key that was probably meant: letters without accents, of the usual width,
// and underscores for spaces.
func plainKey(s string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(strings.TrimSpace(s)) {
		switch {
		case c == ' ':
			b.WriteByte('_')
		case c < 0x80:
			b.WriteRune(c)
		}
	}
	return strings.Trim(strings.ReplaceAll(b.String(), "__", "_"), "*")
}
