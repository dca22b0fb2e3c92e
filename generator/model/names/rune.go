package names

import (
	"unicode"
	"unicode/utf8"
)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isCapital(s string) bool { return unicode.IsUpper(firstRune(s)) }

func isDigit(s string) bool { return unicode.IsDigit(firstRune(s)) }

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }
