package words

import (
	"strings"

	"briefpack/generator/model/document"
)

// Quotes returns the quotation marks of the language: typography.single and
// typography.double, each the opening mark and the closing one. A language that states none
// has none, and its text stays as it is written.
func (t *Table) Quotes() document.Quotes {
	single, double := []rune(t.Phrases["typography.single"]), []rune(t.Phrases["typography.double"])
	if len(single) != 2 || len(double) != 2 {
		return document.Quotes{}
	}
	return document.Quotes{Single: [2]rune{single[0], single[1]}, Double: [2]rune{double[0], double[1]}}
}

// CurlQuotes gives every phrase the quotation marks of the language.
func (t *Table) CurlQuotes() {
	quotes := t.Quotes()
	for key, phrase := range t.Phrases {
		if !strings.HasPrefix(key, "typography.") {
			t.Phrases[key] = quotes.Text(phrase)
		}
	}
}
