package sitepages

import (
	"slices"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
)

// wordSeparator separates words, so that neighbours in the alphabet do not read as a name.
const wordSeparator = ";"

// wordsOf returns the different words of a text, in small letters, without short words and words
// of the other text.
func wordsOf(text, other string) string {
	known := wordsIn(other)
	words := slices.DeleteFunc(wordsIn(text), func(w string) bool { return len(w) < 3 || slices.Contains(known, w) })
	slices.Sort(words)
	return strings.Join(slices.Compact(words), wordSeparator)
}

func wordsIn(text string) []string {
	return strings.FieldsFunc(document.Bare(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
