package typeset

// Across returns the distance from the left edge of its sheet at which something w points wide is
// painted that was laid out at x, on a page counted from 0. Layout measures from the side where
// lines begin, as if the sheet were bound there: only here does a document that runs from right
// to left become the mirror of one that runs the other way.
func (b *Book) Across(index int, x, w float64) float64 {
	x += b.shift(index)
	if b.Pages[index].section.backward {
		return b.Look.Page.Width - x - w
	}
	return x
}

// shift returns how much further from the side where lines begin the things on a page are painted
// than they were laid out.
func (b *Book) shift(index int) float64 {
	if !b.boundAtEnd(index) {
		return 0
	}
	return b.Look.Page.Outer - b.Look.Page.Bound()
}

// boundAtEnd reports whether a page is bound on the side where its lines end. A file is
// bound where the lines of its language begin; of facing pages, the even ones are bound on
// the other side.
func (b *Book) boundAtEnd(index int) bool {
	against := b.Pages[index].section.backward != b.FromRight
	return against != (b.Look.Page.Facing && index%2 == 1)
}

// PunchMark returns the mark at half height of the bound side by which people place a sheet in a
// hole punch, none for a look without holes.
func (b *Book) PunchMark(index int) []Op {
	p := b.Look.Page
	if p.Punch == 0 {
		return nil
	}
	x := 0.0
	if b.boundAtEnd(index) {
		x = p.Width - punchLine
	}
	return []Op{{Kind: OpLine, X: x - b.shift(index), Y: p.Height / 2, W: punchLine, Thick: 0.5, Ink: b.Ink.Rule}}
}

// punchLine is the length of the mark, in points: printers leave the edge white.
const punchLine = 20
