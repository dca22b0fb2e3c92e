package text

import "briefpack/generator/render/pdf/font"

// Missing returns those of some characters that a face cannot show though they are to be seen.
func Missing(f *font.Face, need []rune) []rune {
	var missing []rune
	for _, r := range need {
		if treat(r) == kept && f.Glyph(r) == 0 {
			missing = append(missing, r)
		}
	}
	return missing
}

// TryGlyphs shapes plain text in a face and cuts out all of its glyphs. It panics if a damaged
// face would make printing panic.
func TryGlyphs(f *font.Face) {
	faces := [font.Count]*font.Face{f, f, f, f, f}
	s := newWordShaper(&faces)
	for r := rune(' '); r < 0x250; r++ {
		s.shape(font.Regular, "", []rune{'f', r, 'i', r}, 0)
	}
	use := font.NewSubset(f)
	for id := range f.Advance {
		use.Use(&font.Glyph{ID: uint16(id)})
	}
	use.Program()
}
