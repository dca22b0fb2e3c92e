package pages

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// numbered notes the page numbers in a line, whose ops and areas begin at some indexes.
func (s *Setter) numbered(op, area int) {
	ops, areas := s.Ops[op:], s.Areas[area:]
	var last *PageNumber
	for i := range ops {
		o := &ops[i]
		if len(o.Pieces) == 0 || !o.Pieces[0].Span.Number || o.Pieces[len(o.Pieces)-1].Word.Space {
			continue
		}
		last = &PageNumber{link: o.Pieces[0].Span.Link, see: s.Sheets.See, before: last, pieces: o.Pieces, width: o.W}
		o.late = last
		s.numbers = append(s.numbers, last)
		for k := range ops {
			if ops[k].X > o.X {
				ops[k].after = last
			}
		}
		for k := range areas {
			if areas[k].X > o.X {
				areas[k].after = last
			}
		}
	}
}

// FillNumbers sets the numbers of the pages that links in running text lead to. A function finds
// where a link leads: nil if to no page.
func (b *Sheets) FillNumbers(find func(*tag.Link) *tag.Anchor, sh *text.Shaper) {
	for _, n := range b.numbers {
		room := n.width
		at := find(n.link)
		if at == nil || n.at != nil && n.at.Page == at.Page {
			n.pieces, n.width = nil, 0
		} else {
			last := len(n.pieces) - 1
			sp := *n.pieces[last].Span
			sp.Text = InBrackets(n.see, strconv.Itoa(at.Page+1))
			p := sh.Verbatim([]text.Span{sp})
			n.width += p.Natural - n.pieces[last].Width
			n.pieces = slices.Concat(n.pieces[:last], p.Pieces)
		}
		if n.by = room - n.width; n.before != nil {
			n.by += n.before.by
		}
	}
}

// InBrackets returns the words for a page, which no line divides.
func InBrackets(see, number string) string {
	return strings.ReplaceAll("("+strings.ReplaceAll(see, "%[1]d", number)+")", " ", "\u00a0")
}

// Final returns the op as it is to be painted now that all page numbers are known.
func (o *Op) Final() *Op {
	if o.late == nil && o.after == nil {
		return o
	}
	c := *o
	if c.late != nil {
		c.Pieces, c.W = c.late.pieces, c.late.width
	}
	if c.after != nil {
		c.X -= c.after.by
	}
	return &c
}

// Final returns the area as it is now that all page numbers are known.
func (a PressArea) Final() PressArea {
	if a.after != nil {
		a.X -= a.after.by
	}
	return a
}
