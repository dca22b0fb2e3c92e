package pages

import (
	"slices"

	"briefpack/generator/render/pdf/text"
)

// refer notes which notes the segments refer to.
func (n *Footnotes) refer(segments []Segment) {
	if len(n.all) == 0 {
		return
	}
	for _, note := range n.all {
		n.mark(note.segments)
	}
	n.mark(segments)
}

func (n *Footnotes) mark(segments []Segment) {
	for i := range segments {
		s := &segments[i]
		s.notes = nil
		for _, area := range s.Areas {
			if note := n.of(area.Link); note != nil && !slices.Contains(s.notes, note) {
				s.notes = append(s.notes, note)
			}
		}
	}
}

// footRule is the height of the rule above notes, with its space, in points.
const footRule = 12

// needs returns the height that segments take on this page with the notes that they refer to.
func (c *paginator) needs(segments []Segment) float64 {
	height, rule := HeightOf(segments), float64(footRule)
	if len(c.foot.notes) > 0 {
		rule = 0
	}
	var more []*footnote
	for i := range segments {
		for _, note := range segments[i].notes {
			if !c.foot.placed[note] && !slices.Contains(more, note) {
				more = append(more, note)
				height += note.height + rule
				rule = 0
			}
		}
	}
	return height
}

// needsFor returns the height that a segment takes on this page with the notes that it refers to.
func (c *paginator) needsFor(s *Segment) float64 {
	if len(s.notes) == 0 {
		return s.Height
	}
	return c.needs([]Segment{*s})
}

// note puts a note at the foot of this page, or of the next one if it has no room here.
func (c *paginator) note(n *footnote) {
	if c.foot.placed[n] {
		return
	}
	if c.foot.placed == nil {
		c.foot.placed = map[*footnote]bool{}
	}
	c.foot.placed[n] = true
	c.wait(n)
	for i := range n.segments {
		for _, inner := range n.segments[i].notes {
			c.note(inner)
		}
	}
}

// wait puts a note at the foot of this page if there is room.
func (c *paginator) wait(n *footnote) {
	height := n.height
	if len(c.foot.notes) == 0 {
		height += footRule
	}
	if c.y+height > c.bottom+text.Slack && !(c.top && len(c.foot.notes) == 0) {
		c.foot.waiting = append(c.foot.waiting, n)
		return
	}
	c.foot.notes = append(c.foot.notes, n)
	c.foot.height += height
	c.bottom -= height
}

// endPage places the notes of a page at its foot, under a short rule.
func (c *paginator) endPage() {
	if len(c.foot.notes) == 0 {
		return
	}
	b := c.book
	c.y, c.bottom = b.look.Page.Height-b.BottomOf(c.section, len(b.Pages)-1)-c.foot.height, b.look.Page.Height
	x, w := b.Measure()
	rule := Segment{Height: footRule, Ops: []Op{{Kind: OpLine, X: x, Y: footRule / 2, W: w / 3, Thick: 0.8, Ink: b.ink.Rule}}}
	notes := c.foot.notes
	c.foot.notes, c.foot.height = nil, 0
	c.place(&rule)
	for _, n := range notes {
		for i := range n.segments {
			c.place(&n.segments[i])
		}
	}
}

// endNotes places the notes that no line refers to, and those that wait.
func (c *paginator) endNotes() {
	for _, n := range c.section.Notes.all {
		c.note(n)
	}
	for c.endPage(); len(c.foot.waiting) > 0; c.endPage() {
		c.newPage(nil)
	}
}
