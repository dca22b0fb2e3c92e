package letter

import (
	"strings"
	"unicode"
)

// Fields splits a text at white space of any kind.
func Fields(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Z, r) })
}

// FoldWord returns the letters of a word, folded, with a hyphen for any signs between them.
func FoldWord(word string) string {
	var b strings.Builder
	signs := false
	for i := 0; i < len(word); {
		c := At(word, i)
		i += c.Size
		switch {
		case c.Class == Gap:
			signs = true
		case c.Class.InWord():
			if signs && b.Len() > 0 {
				b.WriteString(Hyphen)
			}
			signs = false
			b.WriteString(c.Fold)
		}
	}
	return b.String()
}
