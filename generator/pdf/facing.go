package pdf

// shift returns how far a page, counted from 0, is moved to the right: of facing pages
// the even ones are bound on the right.
func (b *book) shift(index int) float64 {
	if !b.onLeft(index) {
		return 0
	}
	return b.press.look.Page.Outer - b.press.look.Page.Bound()
}

// onLeft reports whether a page, counted from 0, lies on the left of two that face.
func (b *book) onLeft(index int) bool { return b.press.look.Page.Facing && index%2 == 1 }

// punchMark returns the mark at half height of the bound side by which a sheet is laid
// into a hole punch, nothing when no holes are asked for.
func (b *book) punchMark(index int) []op {
	p := b.press.look.Page
	if p.Punch == 0 {
		return nil
	}
	x := 0.0
	if b.onLeft(index) {
		x = p.Width - punchLine
	}
	return []op{{kind: opLine, x: x - b.shift(index), y: p.Height / 2, w: punchLine, thick: 0.5, ink: b.press.ink.rule}}
}

// punchLine is the length of the mark, in points: printers leave the edge white.
const punchLine = 20
