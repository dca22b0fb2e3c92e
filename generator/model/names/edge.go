package names

import "briefpack/generator/model/letter"

// BlockEdge is around each block of a run. It is white space to names.
const BlockEdge = "\x1e"

// WordEdge marks the beginning or end of an inline element: it has no width, but a word may
// begin or end at the mark.
const WordEdge = "\u200b"

// startsBlock reports whether the block's first letter or digit is at i.
func startsBlock(text string, i int) bool {
	for from := i; i > 0 && from-i < marksMax; {
		c := letter.Before(text, i)
		i -= c.Size
		if text[i] == BlockEdge[0] {
			return true
		}
		if c.Class.InWord() {
			return false
		}
	}
	return false
}

// endsBlock reports whether the block has no letter or digit at i or after it.
func endsBlock(text string, i int) bool {
	for from := i; i < len(text) && i-from < marksMax; {
		if text[i] == BlockEdge[0] {
			return true
		}
		c := letter.At(text, i)
		if c.Class.InWord() {
			return false
		}
		i += c.Size
	}
	return false
}

// marksMax is how many bytes of combining marks are looked past for the next character.
const marksMax = 64
