package text

import (
	"slices"

	"briefpack/generator/render/pdf/font"
)

// isNarrow reports whether lines of a measure may divide words: in longer lines a word that does not
// fit leaves no gap that anyone would notice.
func isNarrow(measure, size float64) bool { return measure < 15*size }

// A word that fits on the next line is divided if it is long, and if more than leastGap of the line
// would stay empty.
const (
	leastGap     = 0.5
	longToDivide = 9 // bytes
)

// divide returns the piece at index i of a line of some measure in two, of which the first fits into
// the room that is left. It reports false if the word cannot be divided, or need not be.
func (s *Shaper) divide(pieces []Piece, i int, measure, room float64) (head, tail Piece, ok bool) {
	x := pieces[i]
	if !isNarrow(measure, x.Span.Style.Size) || room < measure*leastGap || x.isGap() || len(x.Word.Text) < longToDivide {
		return x, x, false
	}
	isPart := i > 0 && !x.free && !x.atWorst && !pieces[i-1].isGap() || i+1 < len(pieces) && !pieces[i+1].free && !pieces[i+1].isGap()
	if isPart || x.Span.Date || x.Span.Style.Face == font.Bold { // titles and names are found by their words
		return x, x, false
	}
	if restOf(pieces[i:]) <= measure+Slack { // one more line is enough either way
		return x, x, false
	}
	return s.parts(x, room)
}

// restOf returns the width of the pieces before the next end of a line.
func restOf(pieces []Piece) float64 {
	width := 0.0
	for _, x := range pieces {
		if x.Word == nil {
			break
		}
		width += x.Width
	}
	return width
}

// isGap reports whether a piece is a space or the end of a line.
func (x Piece) isGap() bool { return x.Word == nil || x.Word.Space }

// parts returns a piece in two, of which the first fits into a room and is as long as it can be.
func (s *Shaper) parts(x Piece, room float64) (head, tail Piece, ok bool) {
	if x.isGap() || x.Word.level != 0 || x.Word.Face == font.Mono {
		return x, x, false
	}
	scale := x.Span.Style.Size / 1000
	for _, d := range slices.Backward(s.divisions(x)) {
		if width := float64(d.head.Width) * scale; width <= room+Slack {
			head, tail = x, x
			head.Word, head.Width = d.head, width
			tail.Word, tail.Width, tail.free = d.tail, float64(d.tail.Width)*scale, true
			return head, tail, true
		}
	}
	return x, x, false
}

// divisions returns the ways to divide a word, and remembers them.
func (s *Shaper) divisions(x Piece) []division {
	w, lang := x.Word, x.Span.Lang
	key := tokenKey{w.Face, w.level, lang, w.Text}
	if found, ok := s.words.divided[key]; ok {
		return found
	}
	if len(s.words.divided) >= tokensKept {
		clear(s.words.divided)
	}
	var found []division
	if s.hyphens != nil {
		rs := []rune(w.Text)
		for _, at := range s.hyphens.Places(lang, w.Text) {
			head := append(slices.Clone(rs[:at]), softHyphen)
			found = append(found, division{s.words.shape(w.Face, lang, head, w.level), s.words.shape(w.Face, lang, slices.Clone(rs[at:]), w.level)})
		}
	}
	s.words.divided[key] = found
	return found
}
