package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/model/letter"
)

// foldedWords returns the words of a text, folded.
func foldedWords(value string) []string {
	var words []string
	for _, word := range letter.Fields(value) {
		if folded := letter.FoldWord(word); folded != "" {
			words = append(words, folded)
		}
	}
	return words
}

// withoutSpace returns a text folded, from its first letter or digit to its last,
// without white space.
func withoutSpace(value string) string {
	var b strings.Builder
	end := 0
	for i := 0; i < len(value); {
		c := letter.At(value, i)
		i += c.Size
		if c.Class.InWord() {
			b.WriteString(c.Fold)
			end = b.Len()
		} else if b.Len() > 0 && c.Fold != " " {
			b.WriteString(c.Fold)
		}
	}
	return b.String()[:end]
}

// exactly returns a text in its own capitals and spelling, whatever kinds of white
// space and composition it is written with.
func exactly(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || r == 0 {
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(strings.Join(letter.Fields(s), " "))
}
