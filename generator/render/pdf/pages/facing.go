package pages

// Across returns the distance from the left edge of its sheet at which something w points wide is
// painted that was laid out at x, on a page counted from 0. Layout measures from the side where
// lines begin, as if the sheet were bound there: only here does a document that runs from right
// to left become the mirror of one that runs the other way.
func (b *Sheets) Across(index int, x, w float64) float64 {
	x += b.Shift(index)
	if b.Pages[index].Section.Backward {
		return b.look.Page.Width - x - w
	}
	return x
}

// Shift returns how much further from the side where lines begin the things on a page are painted
// than they were laid out.
func (b *Sheets) Shift(index int) float64 {
	if !b.BoundAtEnd(index) {
		return 0
	}
	return b.look.Page.Outer - b.look.Page.Bound()
}

// BoundAtEnd reports whether a page is bound on the side where its lines end. A file is
// bound where the lines of its language begin; of facing pages, the even ones are bound on
// the other side.
func (b *Sheets) BoundAtEnd(index int) bool {
	against := b.Pages[index].Section.Backward != b.FromRight
	return against != (b.look.Page.Facing && index%2 == 1)
}

// PunchMark returns the mark at half height of the bound side by which people place a sheet in a
// hole punch, none for a look without holes.
func (b *Sheets) PunchMark(index int) []Op {
	p := b.look.Page
	if p.Punch == 0 {
		return nil
	}
	x := 0.0
	if b.BoundAtEnd(index) {
		x = p.Width - punchLine
	}
	return []Op{{Kind: OpLine, X: x - b.Shift(index), Y: p.Height / 2, W: punchLine, Thick: 0.5, Ink: b.ink.Rule}}
}

// punchLine is the length of the mark, in points: printers leave the edge white.
const punchLine = 20
