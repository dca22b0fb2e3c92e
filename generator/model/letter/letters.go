package letter

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldRune folds a character beyond ASCII, or one that legacy put in its place.
func foldRune(r rune) Char {
	switch {
	case unicode.Is(unicode.M, r):
		return Char{Class: Mark}
	case unicode.Is(unicode.Cf, r) || isFiller(r):
		return Char{Class: Invisible}
	case unicode.IsSpace(r) || unicode.Is(unicode.Z, r) || unicode.IsControl(r):
		return Char{Class: Gap, Fold: " "}
	case IsApostrophe(r):
		return Char{Class: Gap, Fold: Apostrophe}
	case isQuote(r):
		return Char{Class: Gap, Fold: Quote}
	case IsHyphen(r):
		return Char{Class: Gap, Fold: Hyphen}
	}
	return foldLetters(r)
}

// foldLetters decomposes a character and keeps its letters and digits, or, when it has
// none, its signs.
func foldLetters(r rune) Char {
	var word, signs strings.Builder
	c := Char{Class: Gap}
	for _, part := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.M, part):
			continue
		case !unicode.IsLetter(part) && !unicode.IsNumber(part):
			signs.WriteRune(part)
			continue
		case c.Class == Gap:
			c.Class = classOf(part)
		}
		word.WriteString(Small(part))
	}
	c.Fold = word.String()
	if c.Class == Gap {
		c.Fold = signs.String()
	}
	return c
}

// classOf returns the class of a letter or number.
func classOf(r rune) Class {
	switch {
	case unicode.IsDigit(r):
		return Digit
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return Upper
	}
	return Lower
}

// Small returns a letter without its case, and a digit of any script as an ASCII digit.
// Letters that people write as others when they have no key for them become those.
func Small(r rune) string {
	if unicode.IsDigit(r) {
		return string('0' + digitValue(r))
	}
	r = unicode.ToLower(unicode.ToUpper(r))
	switch r {
	case 'ß':
		return "ss"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ħ':
		return "h"
	case 'ŧ':
		return "t"
	case 'ŋ':
		return "n"
	}
	return string(r)
}

// digitValue returns the value of a decimal digit. In Unicode the digits of a script are in
// one row, from 0 to 9, except for mathematical digits, which are folded first.
func digitValue(r rune) rune {
	for n := rune(0); n < 9; n++ {
		if !unicode.IsDigit(r - n - 1) {
			return n
		}
	}
	return 9
}

// isFiller reports whether a letter is invisible.
func isFiller(r rune) bool { return r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0 }

// IsApostrophe reports whether a character is written as an apostrophe, which some are
// that Unicode counts among the letters.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0xFF07, 0xA78B, 0xA78C, 0x55A, 0x5F3:
		return true
	}
	return 0x2B9 <= r && r <= 0x2BF || r == 0x2C8 || r == 0x2CA || r == 0x2CB
}

// isQuote reports whether a character is a double quotation mark.
func isQuote(r rune) bool {
	return 0x201C <= r && r <= 0x201F || r == 0xAB || r == 0xBB || r == 0x2033 || r == 0x2036 || r == 0xFF02
}

// IsHyphen reports whether a character is a hyphen, a dash or a minus sign.
func IsHyphen(r rune) bool {
	return unicode.Is(unicode.Pd, r) || r == 0x2212 || r == 0x2D7 || r == 0x2043
}
