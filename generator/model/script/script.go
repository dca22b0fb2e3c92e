// Package script lists letters of other scripts that look like Latin ones.
//
// A name may be written with a Cyrillic а, and no one who reads it sees that. To add a
// letter, add it to latin.
package script

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Latin returns the Latin letter that a letter looks like, and whether it is another one
// than that. Marks above or below it are left out.
func Latin(r rune) (rune, bool) {
	if r < first {
		return r, false
	}
	if l := latin(r); l != 0 {
		return l, true
	}
	if !unicode.IsLetter(r) {
		return r, false
	}
	base, size := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
	if l := latin(base); size > 0 && l != 0 {
		return l, true
	}
	return r, false
}

// Latinised returns a text with Latin letters for all that look like them, and whether
// there were any.
func Latinised(text string) (string, bool) {
	isAlike := func(r rune) bool { _, ok := Latin(r); return ok }
	if strings.IndexFunc(text, isAlike) < 0 {
		return text, false
	}
	return strings.Map(func(r rune) rune { l, _ := Latin(r); return l }, text), true
}

// IsDisguised reports whether a letter of a word looks like a Latin one and is of another
// script, while the word has Latin letters too, and returns the offset of that letter.
func IsDisguised(word string) (at int, ok bool) {
	at, isLatin := -1, false
	for i, r := range word {
		if _, alike := Latin(r); alike && !unicode.Is(unicode.Latin, r) {
			if at < 0 {
				at = i
			}
			continue
		}
		isLatin = isLatin || unicode.Is(unicode.Latin, r)
	}
	return at, at >= 0 && isLatin
}
