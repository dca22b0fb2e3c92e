package typeset

import (
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/picture"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// Segment is a horizontal piece of a galley that is never cut: a line of text, a row of a table,
// a space. Its ops are placed from its top.
type Segment struct {
	Height  float64
	keep    bool // no page ends below it
	parts   bool // unless much of the page would stay empty
	space   bool // it vanishes at the top of a page
	fills   bool // it is placed again until the page is full
	fresh   bool // it starts a page
	floats  bool // it and the segments that it stays with may move to the top of the next page
	Edge    *Edge
	head    *repeat // what is drawn again above it when it starts a page
	Ops     []Op
	Areas   []pressArea
	figure  *tag.Element
	anchors []*tag.Anchor
}

// Edge is a fill at the side of segments or behind them, such as the bar of a callout.
// Neighbouring segments share one, so that it is drawn in one piece.
type Edge struct {
	X, W  float64
	Ink   printstyle.RGB
	outer *Edge
}

// Chain returns e and the edges around it, from the outermost to the innermost.
func (e *Edge) Chain() []*Edge {
	if e == nil {
		return nil
	}
	return append(e.outer.Chain(), e)
}

// repeat is the header row of a table.
type repeat struct {
	segments []Segment
	height   float64
}

// opKind is the kind of an op.
type opKind uint8

// The kinds of op.
const (
	OpText opKind = iota
	OpFill
	OpLine
	OpBox
	OpImage
	OpCode
	OpField
	OpTurned
)

// Op is one thing to draw. Places are in points from the top and from the side where lines
// begin; y of a text is its base line. Without a mark it is an artifact.
type Op struct {
	Kind       opKind
	X, Y, W, H float64
	Ink        printstyle.RGB
	Thick      float64
	Pieces     []text.Piece
	Mark       *tag.Mark
	Picture    *picture.Picture
	Code       *picture.Code
	Field      *tag.Field
	Turned     *turned
}

// pressArea is the part of a segment on which people can press a link.
type pressArea struct {
	Link *tag.Link
	X, W float64
}

// setter collects the ops of one segment.
type setter struct {
	book       *Book
	ops        []Op
	areas      []pressArea
	plainLinks bool // links are not underlined and can be pressed elsewhere
}

// line sets a line that begins at x and has its base line at y.
func (s *setter) line(l text.Line, x, y float64) {
	s.book.Runs(l, x, func(pieces []text.Piece, x, width float64) {
		first := pieces[0].Span
		s.ops = append(s.ops, Op{Kind: OpText, X: x, Y: y, W: width, Ink: first.Style.Ink, Pieces: pieces, Mark: first.Mark})
		if first.Struck {
			s.strike(first, x, y, pieces, width)
		}
		if first.Link != nil && first.Mark != nil && !s.plainLinks {
			s.pressable(first, x, y, width, pieces)
		}
	})
}

// strike draws a line through text.
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
	size := sp.Style.Size
	s.ops = append(s.ops, Op{Kind: OpFill, X: x, Y: y + size*0.11, W: width, H: max(size*0.05, 0.4), Ink: sp.Style.Ink})
	s.areas = append(s.areas, pressArea{Link: sp.Link, X: x, W: width})
}

// segment closes the segment.
func (s *setter) segment(height float64) Segment {
	out := Segment{Height: height, Ops: s.book.ops.Keep(s.ops)}
	if len(s.areas) > 0 {
		out.Areas = append(out.Areas, s.areas...)
	}
	s.ops, s.areas = s.ops[:0], s.areas[:0]
	return out
}
