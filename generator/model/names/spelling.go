package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/model/letter"
)

// Spelling returns a name as people spell it where they can type only small letters from a
// to z, digits and hyphens: "lukasz-obrien" for "Łukasz O'Brien".
func Spelling(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if r == '-' || unicode.IsSpace(r) {
			b.WriteByte('-')
			continue
		}
		for _, c := range letter.Small(r) {
			if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
				b.WriteRune(c)
			}
		}
	}
	return strings.Trim(b.String(), "-")
}
