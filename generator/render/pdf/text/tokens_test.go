package text

import (
	"strconv"
	"testing"

	"briefpack/generator/render/pdf/font"
)

// TestShaperRemembers checks that a shaper keeps the words in use, and not all that it has ever seen.
func TestShaperRemembers(t *testing.T) {
	faces, err := font.ParseAll([4][]byte{})
	if err != nil {
		t.Fatal(err)
	}
	s := NewShaper(&faces, nil)
	shaped := func(word string) bool {
		before := s.words.steps
		s.Paragraph([]Span{{Text: word}})
		return s.words.steps > before
	}
	if !shaped("often") || shaped("often") {
		t.Fatal("a word is not shaped once")
	}
	for i := range 4 * tokensKept {
		s.Paragraph([]Span{{Text: "word" + strconv.Itoa(i)}})
		if i%1000 == 0 && shaped("often") {
			t.Fatalf("a word in use is shaped again after %d others", i)
		}
	}
	if n := len(s.words.tokens) + len(s.words.older); n > 2*tokensKept {
		t.Errorf("the shaper keeps %d words", n)
	}
	if !shaped("word1") {
		t.Error("a word that was used once is still there")
	}
}
