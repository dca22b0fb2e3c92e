package pdf

// across returns how far from the left edge of its sheet something is drawn that is so
// wide and was laid out at x, on a page counted from 0. Whatever is laid out is measured
// from the side where lines begin, as if the sheet were bound there: only here does a
// document that runs from right to left become the mirror of one that runs the other way.
func (b *book) across(index int, x, w float64) float64 {
	x += b.shift(index)
	if b.pages[index].section.backward {
		return b.press.look.Page.Width - x - w
	}
	return x
}

// shift returns by how much more what stands on a page is moved away from the side where
// lines begin than it was laid out.
func (b *book) shift(index int) float64 {
	if !b.boundAtEnd(index) {
		return 0
	}
	return b.press.look.Page.Outer - b.press.look.Page.Bound()
}

// boundAtEnd reports whether a page is bound on the side where its lines end. A file is
// bound where the lines of its language begin; of facing pages, the even ones are bound on
// the other side.
func (b *book) boundAtEnd(index int) bool {
	against := b.pages[index].section.backward != b.fromRight
	return against != (b.press.look.Page.Facing && index%2 == 1)
}

// punchMark returns the mark at half height of the bound side by which a sheet is laid
// into a hole punch, nothing when no holes are asked for.
func (b *book) punchMark(index int) []op {
	p := b.press.look.Page
	if p.Punch == 0 {
		return nil
	}
	x := 0.0
	if b.boundAtEnd(index) {
		x = p.Width - punchLine
	}
	return []op{{kind: opLine, x: x - b.shift(index), y: p.Height / 2, w: punchLine, thick: 0.5, ink: b.press.ink.rule}}
}

// punchLine is the length of the mark, in points: printers leave the edge white.
const punchLine = 20
