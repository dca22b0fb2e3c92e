package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Visible returns s on one line, as a terminal may safely be given it: controls,
// line ends, invisible format characters (those that turn the direction of
// text among them) and broken UTF-8 become signs that can be seen.
func Visible(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		c := cellAt(s, i)
		b.WriteString(c.text)
		i += c.size
	}
	return b.String()
}

// cell is one character as a terminal shows it.
type cell struct {
	text string // what is printed
	size int    // bytes of the character in the source
	cols int    // columns of the terminal: 0 for a combining mark, 2 for a wide character
}

// tab replaces a tab. Every tab has the same width, so that a line can be cut anywhere and its
// caret still points at the right character.
const tab = "    "

// cellAt returns the character that starts at s[i].
func cellAt(s string, i int) cell {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		return sign(fmt.Sprintf("<0x%02X>", s[i]), size)
	case r == '\t':
		return sign(tab, size)
	case r < 0x20:
		return sign(string(r+'␀'), size)
	case r == 0x7f:
		return sign("␡", size)
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp):
		return sign(fmt.Sprintf("<U+%04X>", r), size)
	case unicode.In(r, unicode.Mn, unicode.Me):
		return cell{s[i : i+size], size, 0}
	}
	return cell{s[i : i+size], size, columns(r)}
}

// sign returns a cell that shows text in place of a character.
func sign(text string, size int) cell { return cell{text, size, utf8.RuneCountInString(text)} }

// columns returns how many columns a terminal gives to a printable character.
func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
