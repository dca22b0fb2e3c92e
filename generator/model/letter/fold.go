package letter

import (
	"strings"
	"unicode/utf8"
)

const smallLetters = "abcdefghijklmnopqrstuvwxyz"

// At returns the character that begins at text[i].
func At(text string, i int) Char {
	b := text[i]
	switch {
	case 'a' <= b && b <= 'z':
		return Char{Lower, 1, text[i : i+1]}
	case 'A' <= b && b <= 'Z':
		return Char{Upper, 1, smallLetters[b-'A' : b-'A'+1]}
	case '0' <= b && b <= '9':
		return Char{Digit, 1, text[i : i+1]}
	case b == 0: // every second byte of plain letters in UTF-16
		return Char{Invisible, 1, ""}
	case b == '`':
		return Char{Gap, 1, Apostrophe}
	case b <= ' ' || b == 0x7f:
		return Char{Gap, 1, " "}
	case b < utf8.RuneSelf:
		return Char{Gap, 1, text[i : i+1]}
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && size == 1 {
		r = legacy(b)
	}
	c := foldRune(r)
	c.Size = size
	return c
}

// Before returns the character that ends before text[i], which is not the first.
func Before(text string, i int) Char {
	_, size := utf8.DecodeLastRuneInString(text[:i])
	return At(text, i-size)
}

// IsStray reports whether a byte is not valid UTF-8. It may be a letter of Latin-1 within a
// word, or not text, as next to the comment in a picture: so a word may begin or end there.
func IsStray(text string, i int) bool {
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

// Fold returns the letters and digits of a text, folded, and nothing between them.
func Fold(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		c := At(text, i)
		if c.Class.InWord() {
			b.WriteString(c.Fold)
		}
		i += c.Size
	}
	return b.String()
}
