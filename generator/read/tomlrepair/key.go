package tomlrepair

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/read/tomlscan"
)

// where is the kind of place of a value, which decides where the value ends.
type where int

const (
	atLine   where = iota // a key has the line for itself
	inList                // between [ and ]
	inBraces              // between { and }
)

const keyPart = `(?:[A-Za-z0-9_-]+|"[^"\\\n]*"|'[^'\n]*')`

var (
	goodKey = regexp.MustCompile(`^` + keyPart + `(?:[ \t]*\.[ \t]*` + keyPart + `)*`)
	// startsPair matches the start of a key with its value.
	startsPair = regexp.MustCompile(`^` + keyPart + `(?:\.` + keyPart + `)*[ \t]*=`)
	// sign matches the sign between a key and its value.
	sign = regexp.MustCompile(`^(?:==?>?|:=?|=:|->|→|⇒|＝|：)`)
	// startsValue matches the start of a value that needs no sign before it to be recognised.
	startsValue = regexp.MustCompile(`^(?:["'\[{“„«‘]|\d|true\b|false\b)`)
	// looseKey matches a key as people might write it, up to the sign.
	looseKey = regexp.MustCompile(`^([^=:"'“”\n\[\]{},#]+?)[ \t]*(?:=|:|＝|：)`)
	// quotedKey matches a key in curly quotation marks.
	quotedKey = regexp.MustCompile(`^[“”„‘’«»]([^=\n“”‘’«»]+)[“”‘’«»]`)
)

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

// otherKey reports a key with characters that a key cannot have.
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

// assigned returns a value as it is to be written, with its key if it has a line for itself.
func (r *repairer) assigned(in where, value string) string {
	if in == atLine || in == inBraces {
		return r.key + " = " + value
	}
	return value
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
