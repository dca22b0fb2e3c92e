package spreadsheet

import (
	"strings"
	"unicode"
)

// tidy returns the text of a cell in one line: valid, without control characters, with
// single spaces.
func tidy(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c), c == '\u2007', c == '\u202f':
			return ' '
		case unicode.IsControl(c), c == '\ufeff', c == '\u200b':
			return -1
		}
		return c
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > maxCell {
		return string(runes[:maxCell])
	}
	return s
}

// set puts text into column i of a row.
func set(row []string, i int, s string) []string {
	for len(row) <= i {
		row = append(row, "")
	}
	row[i] = s
	return row
}
