package pdffile

import (
	"testing"

	"briefpack/generator/render/pdf/font"
)

// TestEmbeddings checks that files with the same glyphs share one program.
func TestEmbeddings(t *testing.T) {
	face, err := font.Program(font.Regular)
	if err != nil {
		t.Fatal(err)
	}
	m := NewMaker(face)
	of := func(text string) *embedded {
		u := font.NewSubset(face)
		for _, r := range text {
			u.Use(&font.Glyph{ID: face.Glyph(r), Text: string(r)})
		}
		return m.fonts.of(u)
	}
	if of("abc") != of("cab") {
		t.Error("the same glyphs in another order are packed again")
	}
	if of("abc") == of("abd") {
		t.Error("other glyphs have the same program")
	}
}

// TestCommonCharacters checks that texts of the usual characters share a font, and that a text of a few
// does not get them all.
func TestCommonCharacters(t *testing.T) {
	face, err := font.Program(font.Regular)
	if err != nil {
		t.Fatal(err)
	}
	m := NewMaker(face)
	fontOf := func(text string) *embedded {
		u := font.NewSubset(face)
		for _, r := range text {
			u.Use(&font.Glyph{ID: face.Glyph(r), Text: string(r)})
		}
		u.Complete(common)
		return m.fonts.of(u)
	}
	if fontOf(common[10:60]) != fontOf(common[5:50]) {
		t.Error("texts of common characters have two fonts")
	}
	if fontOf("abc") == fontOf("abd") || fontOf(common) == fontOf(common+"ŵ") {
		t.Error("texts of rare or of few characters share a font")
	}
}
