package pdffile

import "briefpack/generator/render/pdf/font"

// newTypingFont returns the font of typed text, the same in every form. It has every character
// that the face has, so that every name can be typed that can be printed.
func newTypingFont(face *font.Face, p *packer) *embedded {
	use := font.NewSubset(face)
	for r := firstTyped; r <= lastTyped; r++ {
		if !isPrivate(r) {
			use.Use(&font.Glyph{ID: face.Glyph(r), Text: string(r)})
		}
	}
	return newEmbedded(use, p)
}

// Characters that can be typed: from the space to the last one that readers of forms know as one
// unit of UTF-16.
const (
	firstTyped = ' '
	lastTyped  = '\uFFFD'
)

// isPrivate reports whether a character has no meaning that others know, or is half of one.
func isPrivate(r rune) bool { return r >= 0xd800 && r <= 0xf8ff }
