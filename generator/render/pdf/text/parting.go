package text

// maxGroups is how many groups of digits a phone number has at most.
const maxGroups = 5

// isFigures reports whether s is a group of digits as phone numbers have them.
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
