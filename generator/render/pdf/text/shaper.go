// Package text turns styled text into lines: it replaces characters that cannot be painted, shapes
// words, finds the direction of each, and breaks paragraphs into lines.
//
// The package is independent of documents and pages. It shapes or visibly replaces text of any
// kind and never panics. To change where a line may end, see mayPart and linesOf.
package text

import (
	"briefpack/generator/render/pdf/arena"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/hyphen"
)

// Shaper sets text: it turns spans into paragraphs and breaks these into lines. What it
// returns stays valid until reset. It belongs to one goroutine at a time.
type Shaper struct {
	Leading  float64 // line height, as a multiple of the size
	Backward bool    // paragraphs run from right to left
	CutWords bool    // a word did not fit on a line

	hyphens     *hyphen.Languages
	steps       int
	words       *wordShaper
	scratch     []Piece
	lineScratch []Line
	pieces      arena.Slices[Piece]
	lineStore   arena.Slices[Line]
	paragraphs  arena.Slices[Paragraph]
}

// NewShaper returns a shaper for some faces that divides words by the patterns of hyphens.
func NewShaper(faces *[font.Count]*font.Face, hyphens *hyphen.Languages) *Shaper {
	return &Shaper{words: newWordShaper(faces), hyphens: hyphens}
}

// Reset makes the shaper ready for another text. It keeps the words that it has shaped.
func (s *Shaper) Reset() {
	s.pieces.Reset()
	s.lineStore.Reset()
	s.paragraphs.Reset()
	clear(s.scratch[:cap(s.scratch)])
	clear(s.lineScratch[:cap(s.lineScratch)])
	s.Leading, s.Backward, s.CutWords = 0, false, false
	s.steps, s.words.steps = 0, 0
}

// level returns the level of the document that is laid out.
func (s *Shaper) level() int8 {
	if s.Backward {
		return 1
	}
	return 0
}

// Steps returns how many characters and words the shaper has processed since Reset, as a measure
// of work. Words that it remembers cost nothing.
func (s *Shaper) Steps() int { return s.steps + s.words.steps }

// Baseline returns the base line of text of a size in a line of a height, from the top of the
// line.
func (s *Shaper) Baseline(lead, size float64) float64 {
	f := s.words.faces[font.Regular]
	up, down := float64(f.Ascent)*size/1000, float64(-f.Descent)*size/1000
	return (lead-up-down)/2 + up
}
