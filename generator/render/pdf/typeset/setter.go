package typeset

import (
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// setter collects the ops of one segment.
type setter struct {
	book       *Book
	ops        []Op
	areas      []pressArea
	numbers    []*pageNumber
	figures    bool // some boxes are figures
	plainLinks bool // links are not underlined and can be pressed elsewhere
}

// line sets a line that begins at x and has its base line at y.
func (s *setter) line(l text.Line, x, y float64) {
	op, area, isNumbered := len(s.ops), len(s.areas), false
	s.book.Runs(l, x, func(pieces []text.Piece, x, width float64) {
		first := pieces[0].Span
		isNumbered = isNumbered || first.Number
		s.ops = append(s.ops, Op{Kind: OpText, X: x, Y: y, W: width, Ink: first.Style.Ink, Pieces: pieces, Mark: first.Mark})
		if first.Struck {
			s.strike(first, x, y, pieces, width)
		}
		if first.Link != nil && first.Mark != nil && !s.plainLinks {
			s.pressable(first, x, y, width, pieces)
		}
	})
	if isNumbered {
		s.numbered(op, area)
	}
}

// strike paints a line through text.
func (s *setter) strike(sp *text.Span, x, y float64, pieces []text.Piece, width float64) {
	if n := len(pieces) - 1; n > 0 && pieces[n].Word.Space {
		width -= pieces[n].Width
	}
	s.ops = append(s.ops, Op{Kind: OpFill, X: x, Y: y - sp.Style.Size*0.28, W: width, H: max(sp.Style.Size*0.06, 0.5), Ink: sp.Style.Ink})
}

// pressable underlines a link, so that paper shows it too, and notes where it is.
func (s *setter) pressable(sp *text.Span, x, y, width float64, pieces []text.Piece) {
	if n := len(pieces) - 1; n > 0 && pieces[n].Word.Space {
		width -= pieces[n].Width
	}
	if sp.Number {
		return
	}
	size := sp.Style.Size
	s.ops = append(s.ops, Op{Kind: OpFill, X: x, Y: y + size*0.11, W: width, H: max(size*0.05, 0.4), Ink: sp.Style.Ink})
	s.areas = append(s.areas, pressArea{Link: sp.Link, X: x, W: width})
}

// segment closes the segment.
func (s *setter) segment(height float64) Segment {
	out := Segment{Height: height, Ops: s.book.ops.Keep(s.ops), figures: s.figures}
	if len(s.areas) > 0 {
		out.Areas = append(out.Areas, s.areas...)
	}
	if len(s.numbers) > 0 {
		at := &tag.Anchor{}
		for _, n := range s.numbers {
			n.at = at
		}
		out.anchors = append(out.anchors, at)
		s.book.numbers = append(s.book.numbers, s.numbers...)
	}
	s.figures = false
	s.ops, s.areas, s.numbers = s.ops[:0], s.areas[:0], s.numbers[:0]
	return out
}
