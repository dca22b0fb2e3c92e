package typeset

import (
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// paginator cuts a galley into pages.
type paginator struct {
	book    *Book
	section *section
	page    *Page
	y       float64
	top     bool // nothing but repeated headers stands on the page yet
	bottom  float64
	afloat  [][]Segment // what waits for the next page
}

// paginate places strips on new pages. When little is left over for the last page, such
// as a few lines or the last rows of a table, and less space between blocks saves it, all of
// the section is set with less. It looks at each strip eight times at most.
func (b *Book) paginate(s *section, strips []Segment) {
	s.first, s.backward = len(b.Pages), b.Backward
	b.sections = append(b.sections, s)
	b.cut(s, strips)
	pages := len(b.Pages)
	if pages-s.first < 2 || b.Pages[pages-1].height() > b.room/littleLeft {
		return
	}
	heights := make([]float64, len(strips))
	for i := range strips {
		heights[i] = strips[i].Height
	}
	for _, part := range [...]float64{0.8, 0.65, 1} {
		for i := range strips {
			if strips[i].space {
				strips[i].Height = heights[i] * part
			}
		}
		if b.cut(s, strips); len(b.Pages) < pages {
			return
		}
	}
}

// littleLeft is what part of a page the last one holds that tighter spaces are to save.
const littleLeft = 3

// height returns the height of what stands on a page for the first time, spaces apart.
func (p *Page) height() float64 {
	height := 0.0
	for _, at := range p.Placed {
		if !at.Again && !at.Segment.space {
			height += at.Segment.Height
		}
	}
	return height
}

// cut places strips on the pages of a section, in place of those that it has. Strips
// that must stay together are placed together whenever one page can hold them.
func (b *Book) cut(s *section, strips []Segment) {
	l := b.Look.Page
	c := paginator{book: b, section: s, bottom: l.Height - l.Bottom}
	clear(b.Pages[s.first:])
	b.Pages = b.Pages[:s.first]
	c.newPage(nil)
	for i := 0; i < len(strips); {
		j := i + 1
		for strips[j-1].keep && j < len(strips) {
			j++
		}
		switch waits := len(c.afloat); {
		case c.floats(strips[i:j]):
			c.afloat = append(c.afloat, strips[i:j])
		case waits > 0 && j == i+1 && strips[i].space && i > 0 && isLast(strips[i-1:i], c.afloat[waits-1]):
			// the space below what went to the next page
		default:
			c.group(strips[i:j])
		}
		i = j
	}
	for len(c.afloat) > 0 {
		c.newPage(nil)
	}
}

// floats reports whether strips that stay together may go to the top of the next page,
// because they have no room on this one, while the text after them goes on here.
func (c *paginator) floats(strips []Segment) bool {
	return strips[0].floats && !c.top && c.y+heightOf(strips) > c.bottom+text.Slack
}

func heightOf(strips []Segment) float64 {
	height := 0.0
	for _, s := range strips {
		height += s.Height
	}
	return height
}

// isLast reports whether a strip is the last one of a group.
func isLast(one, group []Segment) bool { return &one[0] == &group[len(group)-1] }

// group places strips that should stay together.
func (c *paginator) group(strips []Segment) {
	c.book.looked += len(strips)
	height := heightOf(strips)
	if strips[0].space && c.top {
		height -= strips[0].Height
	}
	after := 0
	if strips[0].space {
		after = 1
	}
	for after < len(strips) && c.y+height > c.bottom+text.Slack && !c.top && (height <= c.book.room || c.bottom-c.y < c.book.room/4) {
		if n := c.parting(strips); n > 0 {
			c.group(strips[:n])
			c.group(strips[n:])
			return
		}
		c.newPage(strips[after].head)
	}
	for i := range strips {
		c.place(&strips[i])
	}
}

// parting returns how many strips of a group that has no room on this page are placed here
// all the same, since a third of the page would stay empty otherwise: an introduction of
// more than a line, and what stands above it.
func (c *paginator) parting(strips []Segment) int {
	n, height := 0, 0.0
	for i := 0; i < len(strips) && c.bottom-c.y > c.book.room/3; i++ {
		if height += strips[i].Height; c.y+height > c.bottom+text.Slack {
			break
		}
		if strips[i].parts {
			n = i + 1
		}
	}
	return n
}

// place puts a strip on the page, or on the next one when it does not fit. A strip
// that no page can hold is placed all the same.
func (c *paginator) place(s *Segment) {
	if s.fills && s.Height > 0 {
		c.fill(s)
		return
	}
	if s.space && (c.top || c.y+s.Height > c.bottom+text.Slack) {
		return
	}
	for c.y+s.Height > c.bottom+text.Slack && !c.top {
		c.newPage(s.head)
	}
	for _, a := range s.anchors {
		a.Page, a.Y = len(c.book.Pages)-1, c.y
	}
	if s.figure != nil {
		o, page := &s.Ops[0], len(c.book.Pages)-1
		s.figure.Box = &tag.Box{Page: page, X: c.book.Across(page, o.X, o.W), Y: c.y, W: o.W, H: o.H}
	}
	c.page.Placed = append(c.page.Placed, Placed{Segment: s, Y: c.y})
	c.y += s.Height
	c.top = false
}

// fill places a strip again and again until the page is full.
func (c *paginator) fill(s *Segment) {
	if !c.top && (s.fresh || c.y+s.Height > c.bottom+text.Slack) {
		c.newPage(nil)
	}
	for c.top || c.y+s.Height <= c.bottom+text.Slack {
		c.page.Placed = append(c.page.Placed, Placed{Segment: s, Y: c.y})
		c.y += s.Height
		c.top = false
	}
}

// newPage starts a page and repeats a header row on it.
func (c *paginator) newPage(head *repeat) {
	c.page = &Page{section: c.section}
	c.book.Pages = append(c.book.Pages, c.page)
	c.y, c.top = c.book.Look.Page.Top, true
	c.land()
	if head == nil {
		return
	}
	for i := range head.segments {
		c.page.Placed = append(c.page.Placed, Placed{Segment: &head.segments[i], Y: c.y, Again: true})
		c.y += head.segments[i].Height
	}
}

// land places what waited for this page, as much of it as the page has room for.
func (c *paginator) land() {
	for len(c.afloat) > 0 && (c.top || c.y+heightOf(c.afloat[0]) <= c.bottom+text.Slack) {
		group := c.afloat[0]
		c.afloat = c.afloat[1:]
		for i := range group {
			c.place(&group[i])
		}
		c.place(&Segment{Height: c.book.gap * 1.8, space: true})
	}
}
