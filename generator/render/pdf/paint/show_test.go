package paint

import (
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/text"
)

// blankStrings empties the strings of a content stream, which may hold line ends.
func blankStrings(s string) string {
	var b strings.Builder
	inside := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case inside && c == '\\':
			i++
		case c == '(' || c == ')':
			inside = c == '('
			b.WriteByte(c)
		case !inside:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// TestDrawnAsMeasured adds up what a string of TJ moves and compares it with the width
// that layout reckoned with.
func TestDrawnAsMeasured(t *testing.T) {
	faces, err := font.ParseAll([4][]byte{})
	if err != nil {
		t.Fatal(err)
	}
	shaper, u := text.NewShaper(&faces, nil), font.NewSubset(faces[font.Regular])
	for _, s := range []string{"AVA To Ta", "Wörter To", "f\u00a0(Yes).,"} {
		p := shaper.Paragraph([]text.Span{{Text: s, Style: text.Style{Face: font.Regular, Size: 12}}})
		measured, moved, kerned := 0, 0, false
		for _, x := range p.Pieces {
			measured += x.Word.Width
			for _, g := range x.Word.Glyphs {
				moved += int(u.Face.Width[g.ID])
			}
		}
		for _, part := range strings.FieldsFunc(blankStrings(string(show(nil, u, p.Pieces))), func(r rune) bool { return !strings.ContainsRune("-0123456789.TsJ", r) }) {
			if n, err := strconv.Atoi(part); err == nil {
				moved -= n
				kerned = true
			}
		}
		if !kerned || measured != moved {
			t.Errorf("%q: measured %d, drawn %d, kerned: %v", s, measured, moved, kerned)
		}
	}
}
