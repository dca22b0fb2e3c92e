package text

import (
	"strings"
	"unicode/utf8"
)

// maxGroups is how many groups of digits a telephone number has at most.
const maxGroups = 5

// mayPart reports whether a line may end at the space between two tokens: not inside
// a number or a telephone number, not after an opening bracket, not before a dash or
// closing punctuation.
func (t *paragraphBuilder) mayPart(before, after string) bool {
	if !isFigures(before) || !isFigures(after) {
		t.groups = 0
	} else if t.groups++; t.groups < maxGroups {
		return false
	}
	switch after {
	case "–", "—", "…", "/", "%":
		return false
	}
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	return !strings.ContainsRune(")]}!?:;,.»", first) && !strings.ContainsRune("([{«", last)
}

// isFigures reports whether s is a group of digits as telephone numbers have them.
func isFigures(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c != '+' && c != '(' && c != ')':
			return false
		}
	}
	return digits > 0 && digits <= 6
}

// belong reports whether two words of a date stay on one line: a day goes with its month,
// and a month with its year.
func belong(before, after string) bool {
	return isFigures(before) && len(before) <= len("31") || isFigures(after) && len(after) == len("2027")
}
