package spreadsheet

import (
	"strconv"
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

// unescape reads _x000D_, which stands for a character that XML cannot hold.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if c, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				b.WriteRune(rune(c))
				i += 7
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
