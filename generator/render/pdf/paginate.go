package pdf

// cutter cuts a galley into pages.
type cutter struct {
	book    *book
	section *section
	page    *page
	y       float64
	top     bool // nothing but repeated headers stands on the page yet
	bottom  float64
	afloat  [][]strip // what waits for the next page
}

// paginate places strips on new pages. When little is left over for the last page, such
// as a few lines or the last rows of a table, and less space between blocks saves it, all of
// the section is set with less. It looks at each strip eight times at most.
func (b *book) paginate(s *section, strips []strip) {
	s.first, s.backward = len(b.pages), b.backward
	b.sections = append(b.sections, s)
	b.cut(s, strips)
	pages := len(b.pages)
	if pages-s.first < 2 || b.pages[pages-1].height() > b.room/littleLeft {
		return
	}
	heights := make([]float64, len(strips))
	for i := range strips {
		heights[i] = strips[i].height
	}
	for _, part := range [...]float64{0.8, 0.65, 1} {
		for i := range strips {
			if strips[i].space {
				strips[i].height = heights[i] * part
			}
		}
		if b.cut(s, strips); len(b.pages) < pages {
			return
		}
	}
}

// littleLeft is what part of a page the last one holds that tighter spaces are to save.
const littleLeft = 3

// height returns the height of what stands on a page for the first time, spaces apart.
func (p *page) height() float64 {
	height := 0.0
	for _, at := range p.placed {
		if !at.again && !at.strip.space {
			height += at.strip.height
		}
	}
	return height
}

// cut places strips on the pages of a section, in place of those that it has. Strips
// that must stay together are placed together whenever one page can hold them.
func (b *book) cut(s *section, strips []strip) {
	l := b.press.look.Page
	c := cutter{book: b, section: s, bottom: l.Height - l.Bottom}
	clear(b.pages[s.first:])
	b.pages = b.pages[:s.first]
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
func (c *cutter) floats(strips []strip) bool {
	return strips[0].floats && !c.top && c.y+heightOf(strips) > c.bottom+slack
}

func heightOf(strips []strip) float64 {
	height := 0.0
	for _, s := range strips {
		height += s.height
	}
	return height
}

// isLast reports whether a strip is the last one of a group.
func isLast(one, group []strip) bool { return &one[0] == &group[len(group)-1] }

// group places strips that should stay together.
func (c *cutter) group(strips []strip) {
	height := heightOf(strips)
	if strips[0].space && c.top {
		height -= strips[0].height
	}
	after := 0
	if strips[0].space {
		after = 1
	}
	for after < len(strips) && c.y+height > c.bottom+slack && !c.top && (height <= c.book.room || c.bottom-c.y < c.book.room/4) {
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
func (c *cutter) parting(strips []strip) int {
	n, height := 0, 0.0
	for i := 0; i < len(strips) && c.bottom-c.y > c.book.room/3; i++ {
		if height += strips[i].height; c.y+height > c.bottom+slack {
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
func (c *cutter) place(s *strip) {
	if s.fills && s.height > 0 {
		c.fill(s)
		return
	}
	if s.space && (c.top || c.y+s.height > c.bottom+slack) {
		return
	}
	for c.y+s.height > c.bottom+slack && !c.top {
		c.newPage(s.head)
	}
	for a := s.anchors; a != nil; a = a.next {
		a.page, a.y = len(c.book.pages)-1, c.y
	}
	if s.figure != nil {
		o, page := &s.ops[0], len(c.book.pages)-1
		s.figure.box = &box{page: page, x: c.book.across(page, o.x, o.w), y: c.y, w: o.w, h: o.h}
	}
	c.page.placed = append(c.page.placed, placed{strip: s, y: c.y})
	c.y += s.height
	c.top = false
}

// fill places a strip again and again until the page is full.
func (c *cutter) fill(s *strip) {
	if !c.top && (s.fresh || c.y+s.height > c.bottom+slack) {
		c.newPage(nil)
	}
	for c.top || c.y+s.height <= c.bottom+slack {
		c.page.placed = append(c.page.placed, placed{strip: s, y: c.y})
		c.y += s.height
		c.top = false
	}
}

// newPage starts a page and repeats a header row on it.
func (c *cutter) newPage(head *repeat) {
	c.page = &page{section: c.section}
	c.book.pages = append(c.book.pages, c.page)
	c.y, c.top = c.book.press.look.Page.Top, true
	c.land()
	if head == nil {
		return
	}
	for i := range head.strips {
		c.page.placed = append(c.page.placed, placed{strip: &head.strips[i], y: c.y, again: true})
		c.y += head.strips[i].height
	}
}

// land places what waited for this page, as much of it as the page has room for.
func (c *cutter) land() {
	for len(c.afloat) > 0 && (c.top || c.y+heightOf(c.afloat[0]) <= c.bottom+slack) {
		group := c.afloat[0]
		c.afloat = c.afloat[1:]
		for i := range group {
			c.place(&group[i])
		}
		c.place(&strip{height: c.book.gap * 1.8, space: true})
	}
}
