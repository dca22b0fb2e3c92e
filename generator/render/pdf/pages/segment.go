package pages

import (
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/picture"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// footnote is a note at the foot of the page with the first line that refers to it.
type footnote struct {
	segments []Segment
	height   float64
}

// PageNumber is the page that a link in running text leads to: "(page 12)". It is known when all
// pages are. Its line has room for the widest one; what comes after it moves up when it is
// narrower.
type PageNumber struct {
	link   *tag.Link
	see    string       // the words for a page
	at     *tag.Anchor  // where it is itself
	before *PageNumber  // in the same line
	pieces []text.Piece // with the widest number; then those to paint, none on the page that it names
	width  float64      // of the pieces, points
	by     float64      // how far what comes after it moves
}

// Segment is a horizontal piece of a galley that is never cut: a line of text, a row of a table,
// a space. Its ops are placed from its top.
type Segment struct {
	Height  float64
	Keep    bool // no page ends below it
	Whole   bool // nor if that saves a table from being split
	Parts   bool // unless much of the page would stay empty
	Space   bool // it vanishes at the top of a page
	Ruled   bool // it is a line to write on
	Fills   bool // it is placed again until the page is full
	Fresh   bool // it starts a page
	Floats  bool // it and the segments that it stays with may move to the top of the next page
	Edge    *Edge
	Head    *Repeat // what is painted again above it when it starts a page
	Ops     []Op
	Areas   []PressArea
	notes   []*footnote // that it refers to
	Figure  *tag.Element
	Figures bool // it has boxes that are figures
	Anchors []*tag.Anchor
	Chapter string // that starts with it
}

// Edge is a fill at the side of segments or behind them, such as the bar of a callout.
// Neighbouring segments share one, so that it is painted in one piece.
type Edge struct {
	X, W  float64
	Ink   printstyle.RGB
	Outer *Edge
}

// Chain returns e and the edges around it, from the outermost to the innermost.
func (e *Edge) Chain() []*Edge {
	if e == nil {
		return nil
	}
	return append(e.Outer.Chain(), e)
}

// Repeat is the header row of a table.
type Repeat struct {
	Segments []Segment
	Height   float64
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
	Turned     *Turned
	late       *PageNumber // its pieces, when they are known
	after      *PageNumber // the last one before it in its line
}

// Turned holds ops that are painted upside down around the place of the op that they belong to.
// They are an artifact: the same text appears a second time, the right way up.
type Turned struct{ Ops []Op }

// PressArea is the part of a segment on which people can press a link.
type PressArea struct {
	Link  *tag.Link
	X, W  float64
	after *PageNumber // the last one before it in its line
}

// HeightOf returns the height of segments below each other.
func HeightOf(segments []Segment) float64 {
	height := 0.0
	for _, s := range segments {
		height += s.Height
	}
	return height
}
