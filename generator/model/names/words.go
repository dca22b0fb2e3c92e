package names

import (
	"slices"
	"strings"

	"briefpack/generator/model/letter"
)

// The least that distinguishes a text from ordinary prose.
const (
	tellingWord = 8  // letters of a text that is one word without a digit
	tellingRun  = 4  // words of a text that is recognised without its punctuation
	tellingLine = 12 // letters and digits of a line that is added alone
)

// addText adds the forms of a text: all of it, and each line that says enough.
func (b *builder) addText(value string) {
	if b.common[letter.Fold(value)] {
		b.put(asIs, strings.Join(foldedWords(value), " "), exactly(value))
		return
	}
	b.addWords(value, false)
	lines := strings.Split(value, "\n")
	for _, line := range lines {
		if len(lines) > 1 && len(letter.Fold(line)) >= tellingLine {
			b.addWords(line, false)
		}
	}
}

// addWords adds the form of a text, unless it says too little.
func (b *builder) addWords(value string, isTelling bool) {
	text := withoutSpace(value)
	words := foldedWords(value)
	isTelling = isTelling || len(words) > 1 || len(text) >= tellingWord || strings.ContainsAny(text, "0123456789")
	if isTelling {
		b.put(asWords, text, "")
	}
	if len(words) >= tellingRun && !strings.ContainsAny(value, "@/") {
		b.addRun(words)
	}
}

// addRun adds words as they are without punctuation: "step-free" may be one word or two.
func (b *builder) addRun(words []string) {
	var parts []string
	joined := slices.Clone(words)
	for i, word := range words {
		parts = append(parts, strings.FieldsFunc(word, func(r rune) bool { return r == withinWord || r == betweenWords })...)
		joined[i] = letter.Fold(word)
	}
	b.put(asRun, strings.Join(parts, " "), "")
	if len(parts) > len(words) {
		b.put(asRun, strings.Join(joined, " "), "")
	}
}
