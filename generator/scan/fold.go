package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class is what a character does in a word.
type class uint8

const (
	gap       class = iota // stands between words
	lower                  // a letter
	upper                  // a capital letter
	digit                  // a digit of any script
	mark                   // a combining mark: as if it were not there
	invisible              // no width: as if it were not there, but a word may begin or end at it
)

// inWord reports whether the character is a letter or a digit.
func (c class) inWord() bool { return c == lower || c == upper || c == digit }

// char is one character of a text, folded.
type char struct {
	class class
	size  int    // bytes of the text that it takes
	fold  string // its letters or digits; of a gap its sign, " " for any white space
}

const (
	smallLetters = "abcdefghijklmnopqrstuvwxyz"
	apostrophe   = "'"
	quote        = `"`
	hyphen       = "-"
)

// charAt returns the character that begins at text[i].
func charAt(text string, i int) char {
	b := text[i]
	switch {
	case 'a' <= b && b <= 'z':
		return char{lower, 1, text[i : i+1]}
	case 'A' <= b && b <= 'Z':
		return char{upper, 1, smallLetters[b-'A' : b-'A'+1]}
	case '0' <= b && b <= '9':
		return char{digit, 1, text[i : i+1]}
	case b == 0: // every second byte of plain letters in UTF-16
		return char{invisible, 1, ""}
	case b == '`':
		return char{gap, 1, apostrophe}
	case b <= ' ' || b == 0x7f:
		return char{gap, 1, " "}
	case b < utf8.RuneSelf:
		return char{gap, 1, text[i : i+1]}
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && size == 1 {
		r = legacy(b)
	}
	c := foldRune(r)
	c.size = size
	return c
}

// charBefore returns the character that ends before text[i], which is not the first.
func charBefore(text string, i int) char {
	_, size := utf8.DecodeLastRuneInString(text[:i])
	return charAt(text, i-size)
}

// legacy returns the character that a byte which is no UTF-8 means in Windows' Latin-1.
func legacy(b byte) rune {
	switch b {
	case 0x91, 0x92:
		return '\''
	case 0x96, 0x97:
		return '-'
	}
	return rune(b)
}

// foldRune folds a character beyond ASCII, or one that legacy put in its place.
func foldRune(r rune) char {
	switch {
	case unicode.Is(unicode.M, r):
		return char{class: mark}
	case unicode.Is(unicode.Cf, r) || isFiller(r):
		return char{class: invisible}
	case unicode.IsSpace(r) || unicode.Is(unicode.Z, r) || unicode.IsControl(r):
		return char{class: gap, fold: " "}
	case isApostrophe(r):
		return char{class: gap, fold: apostrophe}
	case isQuote(r):
		return char{class: gap, fold: quote}
	case isHyphen(r):
		return char{class: gap, fold: hyphen}
	}
	return foldLetters(r)
}

// foldLetters decomposes a character and keeps its letters and digits, or, when it has
// none, its signs.
func foldLetters(r rune) char {
	var word, signs strings.Builder
	c := char{class: gap}
	for _, part := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.M, part):
			continue
		case !unicode.IsLetter(part) && !unicode.IsNumber(part):
			signs.WriteRune(part)
			continue
		case c.class == gap:
			c.class = classOf(part)
		}
		word.WriteString(small(part))
	}
	c.fold = word.String()
	if c.class == gap {
		c.fold = signs.String()
	}
	return c
}

// classOf returns the class of a letter or number.
func classOf(r rune) class {
	switch {
	case unicode.IsDigit(r):
		return digit
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper
	}
	return lower
}

// small returns a letter without its case, and a digit of any script as an ASCII digit.
// Letters that people write as others when they have no key for them become those.
func small(r rune) string {
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

// digitValue returns the value of a decimal digit. Unicode keeps those of a script in
// one row, from 0 to 9; only the mathematical ones, which are folded before, are not.
func digitValue(r rune) rune {
	for n := rune(0); n < 9; n++ {
		if !unicode.IsDigit(r - n - 1) {
			return n
		}
	}
	return 9
}

// isFiller reports whether a letter is one that nobody sees.
func isFiller(r rune) bool { return r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0 }

// isApostrophe reports whether a character is written as an apostrophe, which some are
// that Unicode counts among the letters.
func isApostrophe(r rune) bool {
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

// isHyphen reports whether a character is a hyphen, a dash or a minus sign.
func isHyphen(r rune) bool {
	return unicode.Is(unicode.Pd, r) || r == 0x2212 || r == 0x2D7 || r == 0x2043
}

// squeeze returns the letters and digits of a text, folded, and nothing between them.
func squeeze(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		c := charAt(text, i)
		if c.class.inWord() {
			b.WriteString(c.fold)
		}
		i += c.size
	}
	return b.String()
}
