package pages

import (
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Setter collects the ops of one segment.
type Setter struct {
	Sheets     *Sheets
	Shaper     *text.Shaper
	Ops        []Op
	Areas      []PressArea
	numbers    []*PageNumber
	Figures    bool // some boxes are figures
	PlainLinks bool // links are not underlined and can be pressed elsewhere
}

// Line sets a line that begins at x and has its base line at y.
func (s *Setter) Line(l text.Line, x, y float64) {
	op, area, isNumbered := len(s.Ops), len(s.Areas), false
	s.Shaper.Runs(l, x, func(pieces []text.Piece, x, width float64) {
		first := pieces[0].Span
		isNumbered = isNumbered || first.Number
		s.Ops = append(s.Ops, Op{Kind: OpText, X: x, Y: y, W: width, Ink: first.Style.Ink, Pieces: pieces, Mark: first.Mark})
		if first.Struck {
			s.strike(first, x, y, pieces, width)
		}
		if first.Link != nil && first.Mark != nil && !s.PlainLinks {
			s.pressable(first, x, y, width, pieces)
		}
	})
	if isNumbered {
		s.numbered(op, area)
	}
}

// strike paints a line through text.
func (s *Setter) strike(sp *text.Span, x, y float64, pieces []text.Piece, width float64) {
	if n := len(pieces) - 1; n > 0 && pieces[n].Word.Space {
		width -= pieces[n].Width
	}
	s.Ops = append(s.Ops, Op{Kind: OpFill, X: x, Y: y - sp.Style.Size*0.28, W: width, H: max(sp.Style.Size*0.06, 0.5), Ink: sp.Style.Ink})
}

// pressable underlines a link, so that paper shows it too, and notes where it is.
func (s *Setter) pressable(sp *text.Span, x, y, width float64, pieces []text.Piece) {
	if n := len(pieces) - 1; n > 0 && pieces[n].Word.Space {
		width -= pieces[n].Width
	}
	if sp.Number {
		return
	}
	size := sp.Style.Size
	s.Ops = append(s.Ops, Op{Kind: OpFill, X: x, Y: y + size*0.11, W: width, H: max(size*0.05, 0.4), Ink: sp.Style.Ink})
	s.Areas = append(s.Areas, PressArea{Link: sp.Link, X: x, W: width})
}

// Segment closes the segment.
func (s *Setter) Segment(height float64) Segment {
	out := Segment{Height: height, Ops: s.Sheets.ops.Keep(s.Ops), Figures: s.Figures}
	if len(s.Areas) > 0 {
		out.Areas = append(out.Areas, s.Areas...)
	}
	if len(s.numbers) > 0 {
		at := &tag.Anchor{}
		for _, n := range s.numbers {
			n.at = at
		}
		out.Anchors = append(out.Anchors, at)
		s.Sheets.numbers = append(s.Sheets.numbers, s.numbers...)
	}
	s.Figures = false
	s.Ops, s.Areas, s.numbers = s.Ops[:0], s.Areas[:0], s.numbers[:0]
	return out
}
