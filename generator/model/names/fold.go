package names

import (
	"strings"
	"unicode/utf8"
)

// class is the part that a character plays in a word.
type class uint8

const (
	gap       class = iota // separates words
	lower                  // a letter
	upper                  // a capital letter
	digit                  // a digit of any script
	mark                   // a combining mark: ignored
	invisible              // no width: ignored, but a word may begin or end there
)

// inWord reports whether the character is a letter or a digit.
func (c class) inWord() bool { return c == lower || c == upper || c == digit }

// char is one character of a text, folded.
type char struct {
	class class
	size  int    // bytes of the text that it takes
	fold  string // its letters or digits; for a gap its sign, " " for any white space
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

// isStray reports whether a byte is not valid UTF-8. It may be a letter of Latin-1 within a
// word, or not text, as next to the comment in a picture: so a word may begin or end there.
func isStray(text string, i int) bool {
	if text[i] < utf8.RuneSelf {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return r == utf8.RuneError && size == 1
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

// Fold returns the letters and digits of a word as a detector compares them.
func Fold(word string) string { return squeeze(word) }

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
