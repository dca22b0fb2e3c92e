package rules

import (
	"strings"
	"unicode/utf8"
)

// isASCII reports whether a text has nothing but the plainest characters, which all
// fonts have and no rule about characters looks at.
func isASCII(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c >= utf8.RuneSelf }) < 0
}
