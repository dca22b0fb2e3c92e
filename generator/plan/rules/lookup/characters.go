package lookup

import (
	"strings"
	"unicode/utf8"
)

// A large site has a million texts, most of them a word or two. These functions rule out
// most texts much faster than a pattern.

// IsASCII reports whether a text has only ASCII characters, which all
// fonts have.
func IsASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// HasDigits reports whether a text has n digits or more.
func HasDigits(s string, n int) bool {
	if len(s) < n {
		return false
	}
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			if n--; n <= 0 {
				return true
			}
		}
	}
	return false
}

// HoldsAny reports whether a text contains one of the parts.
func HoldsAny(s string, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}
