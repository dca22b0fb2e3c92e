package document

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug makes the fragment of a heading, or a file name, of a text: small letters without
// accents and digits, with hyphens between words. It returns "" for a text without them.
func Slug(text string) string {
	words := strings.FieldsFunc(Bare(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}

// Bare returns a text in small letters without accents, to compare and to sort words.
func Bare(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(text)))
}

// IDs has the fragments that a document uses, each with the last number that was put behind it.
type IDs map[string]int

// Take returns an unused fragment: id, or id with a number. A heading without an id is a
// section.
func (ids IDs) Take(id string) string {
	if id == "" {
		id = "section"
	}
	free, isTaken := id, ids[id] > 0
	for n := ids[id] + 1; isTaken; n++ {
		free = id + "-" + strconv.Itoa(n)
		ids[id], isTaken = n, ids[free] > 0
	}
	ids[free] = max(ids[free], 1)
	return free
}
