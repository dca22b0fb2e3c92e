package pages

import (
	"slices"

	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// paginator cuts a galley into pages.
type paginator struct {
	book    *Sheets
	section *Section
	page    *Page
	y       float64
	top     bool // the page is empty, except for repeated headers
	bottom  float64
	short   shortage
	foot    foot
	chapter string      // that the last segment belongs to
	afloat  [][]Segment // what waits for the next page
}

// foot collects the notes of the page that is being filled.
type foot struct {
	placed  map[*footnote]bool // on this page or on one before it
	notes   []*footnote        // of this page
	height  float64            // of these and their rule
	waiting []*footnote        // for the next page
}

// shortage is the number of points that a page has less for text than the others.
type shortage struct {
	page int
	by   float64
}

// Paginate places segments on new pages. When little is left over for the last page, such
// as a few lines or the last rows of a table, and less space between blocks saves it, all of
// the section is set with less. If nothing saves it, some of the text before goes there too.
func (b *Sheets) Paginate(s *Section, segments []Segment) {
	s.First = len(b.Pages)
	b.Sections = append(b.Sections, s)
	s.Notes.refer(segments)
	b.cut(s, segments, shortage{})
	if b.dropLines(s); !b.tighten(s, segments) {
		b.balance(s, segments)
	}
	b.dropLines(s)
}

// dropLines leaves out a last page that has only lines to write on, if enough of them are on the page
// before.
func (b *Sheets) dropLines(s *Section) {
	n := len(b.Pages)
	if n-s.First > 1 && b.Pages[n-1].Lines() == len(b.Pages[n-1].Placed) && b.Pages[n-2].Lines() >= EnoughLines {
		b.Pages = b.Pages[:n-1]
	}
}

// Lines returns how many lines to write on a page has.
func (p *Page) Lines() int {
	n := 0
	for _, at := range p.Placed {
		if at.Segment.Ruled {
			n++
		}
	}
	return n
}

// EnoughLines is how many lines to write on are enough.
const EnoughLines = 5

// tighten sets a section with less space between blocks if that saves its last page.
func (b *Sheets) tighten(s *Section, segments []Segment) (saved bool) {
	pages := len(b.Pages)
	if pages-s.First < 2 || b.Pages[pages-1].Height() > b.room/littleLeft {
		return false
	}
	heights := make([]float64, len(segments))
	for i := range segments {
		heights[i] = segments[i].Height
	}
	for _, part := range [...]float64{0.8, Tightest, 1} {
		for i := range segments {
			if segments[i].Space {
				segments[i].Height = heights[i] * part
			}
		}
		if b.cut(s, segments, shortage{}); len(b.Pages) < pages {
			return true
		}
	}
	return false
}

// Tightest is the part of the usual space between blocks that a section has at least.
const Tightest = 0.65

// balance moves text to the last page of a section that has less than a quarter of text, from the page
// before, as long as that keeps more.
func (b *Sheets) balance(s *Section, segments []Segment) {
	n := len(b.Pages)
	last := b.Pages[n-1].Height()
	if least := b.room / leastText; n-s.First > 1 && last < least && !isFilled(segments) {
		for short := least - last; short < b.room/2; short += b.room / 32 {
			b.cut(s, segments, shortage{n - 2, short})
			if len(b.Pages) == n && b.Pages[n-1].Height() >= least && b.Pages[n-2].Height() >= least {
				return
			}
		}
		b.cut(s, segments, shortage{})
	}
}

// isFilled reports whether segments include lines that fill pages.
func isFilled(segments []Segment) bool {
	return slices.ContainsFunc(segments, func(s Segment) bool { return s.Fills })
}

// leastText is the part of a page, 1/leastText, that has text at least.
const leastText = 4

// littleLeft is the part of a page, 1/littleLeft, up to which tighter spaces save the last page.
const littleLeft = 2

// Height returns the height of the segments on a page, without spaces and repeated headers.
func (p *Page) Height() float64 {
	height := 0.0
	for _, at := range p.Placed {
		if !at.Again && !at.Segment.Space {
			height += at.Segment.Height
		}
	}
	return height
}

// cut places segments on the pages of a section, in place of those that it has. Strips
// that must stay together are placed together whenever one page can hold them.
func (b *Sheets) cut(s *Section, segments []Segment, short shortage) {
	l := b.look.Page
	c := paginator{book: b, section: s, bottom: l.Height - l.Bottom, short: short}
	clear(b.Pages[s.First:])
	b.Pages = b.Pages[:s.First]
	c.newPage(nil)
	for i := 0; i < len(segments); {
		j := i + 1
		for (segments[j-1].Keep || segments[j-1].Whole) && j < len(segments) {
			j++
		}
		switch waits := len(c.afloat); {
		case c.floats(segments[i:j]):
			c.afloat = append(c.afloat, segments[i:j])
		case waits > 0 && j == i+1 && segments[i].Space && i > 0 && isLast(segments[i-1:i], c.afloat[waits-1]):
			// the space below what went to the next page
		default:
			c.table(segments[i:j])
		}
		i = j
	}
	for len(c.afloat) > 0 {
		c.newPage(nil)
	}
	c.endNotes()
}

// floats reports whether segments that stay together may go to the top of the next page,
// because they have no room on this one, while the text after them goes on here.
func (c *paginator) floats(segments []Segment) bool {
	return segments[0].Floats && !c.top && c.y+c.needs(segments) > c.bottom+text.Slack
}

// isLast reports whether a segment is the last one of a group.
func isLast(one, group []Segment) bool { return &one[0] == &group[len(group)-1] }

// table places a table that fits on a page, with what it stays with, on one page. It splits the
// table only where most of the page before would stay empty.
func (c *paginator) table(segments []Segment) {
	height := c.needs(segments)
	isWhole := slices.ContainsFunc(segments, func(s Segment) bool { return s.Whole })
	if isWhole && c.y+height > c.bottom+text.Slack && height <= c.book.room && c.y-c.book.look.Page.Top >= c.book.room*leastBefore {
		c.newPage(nil)
	}
	for i := 0; i < len(segments); {
		j := i + 1
		for segments[j-1].Keep && j < len(segments) {
			j++
		}
		c.group(segments[i:j])
		i = j
	}
}

// leastBefore is the part of a page that has text at least before a whole table goes to the next one.
const leastBefore = 0.4

// group places segments that should stay together.
func (c *paginator) group(segments []Segment) {
	c.book.looked += len(segments)
	height := c.needs(segments)
	if segments[0].Space && c.top {
		height -= segments[0].Height
	}
	after := 0
	if segments[0].Space {
		after = 1
	}
	for after < len(segments) && c.y+height > c.bottom+text.Slack && !c.top && (height <= c.book.room || c.bottom-c.y < c.book.room/4) {
		if n := c.parting(segments); n > 0 {
			c.group(segments[:n])
			c.group(segments[n:])
			return
		}
		c.newPage(segments[after].Head)
	}
	for i := range segments {
		c.place(&segments[i])
	}
}

// parting returns how many segments of a group that does not fit on this page go on it all the
// same, since a third of the page would stay empty otherwise: an introduction of more than one
// line, and the segments above it.
func (c *paginator) parting(segments []Segment) int {
	n, height := 0, 0.0
	for i := 0; i < len(segments) && c.bottom-c.y > c.book.room/3; i++ {
		if height += segments[i].Height; c.y+height > c.bottom+text.Slack {
			break
		}
		if segments[i].Parts {
			n = i + 1
		}
	}
	return n
}

// place puts a segment on the page, or on the next one when it does not fit. A segment that is
// higher than a page is placed all the same.
func (c *paginator) place(s *Segment) {
	if s.Fills && s.Height > 0 {
		c.fill(s)
		return
	}
	if s.Space && (c.top || c.y+s.Height > c.bottom+text.Slack) {
		return
	}
	for c.y+c.needsFor(s) > c.bottom+text.Slack && !c.top {
		c.newPage(s.Head)
	}
	if s.Chapter != "" {
		if c.chapter = s.Chapter; c.top {
			c.page.Chapter = s.Chapter
		}
	}
	for _, a := range s.Anchors {
		a.Page, a.Y = len(c.book.Pages)-1, c.y
	}
	if s.Figure != nil {
		o, page := &s.Ops[0], len(c.book.Pages)-1
		s.Figure.Box = &tag.Box{Page: page, X: c.book.Across(page, o.X, o.W), Y: c.y, W: o.W, H: o.H}
	}
	if s.Figures {
		c.boxes(s)
	}
	c.page.Placed = append(c.page.Placed, Placed{Segment: s, Y: c.y})
	c.y += s.Height
	c.top = false
	for _, n := range s.notes {
		c.note(n)
	}
}

// boxes notes where the boxes of a segment are.
func (c *paginator) boxes(s *Segment) {
	page := len(c.book.Pages) - 1
	for i := range s.Ops {
		if o := &s.Ops[i]; o.Kind == OpBox && o.Mark != nil && o.Mark.Owner.Role == tag.RoleFigure && s.Figure != o.Mark.Owner {
			o.Mark.Owner.Box = &tag.Box{Page: page, X: c.book.Across(page, o.X, o.W), Y: c.y + o.Y, W: o.W, H: o.H}
		}
	}
}

// fill repeats a segment until the page is full.
func (c *paginator) fill(s *Segment) {
	if !c.top && (s.Fresh || c.y+s.Height > c.bottom+text.Slack) {
		c.newPage(nil)
	}
	for c.top || c.y+s.Height <= c.bottom+text.Slack {
		c.page.Placed = append(c.page.Placed, Placed{Segment: s, Y: c.y})
		c.y += s.Height
		c.top = false
	}
}

// newPage starts a page and repeats a header row on it.
func (c *paginator) newPage(head *Repeat) {
	c.endPage()
	c.page = &Page{Section: c.section, Chapter: c.chapter, Placed: make([]Placed, 0, placedOnPage)}
	c.book.Pages = append(c.book.Pages, c.page)
	l := c.book.look.Page
	if c.y, c.top, c.bottom = l.Top, true, l.Height-c.book.BottomOf(c.section, len(c.book.Pages)-1); len(c.book.Pages)-1 == c.short.page {
		c.bottom -= c.short.by
	}
	if c.section.Top > 0 && len(c.book.Pages)-1 == c.section.First {
		c.y = c.section.Top
	}
	waiting := c.foot.waiting
	c.foot.waiting = nil
	for _, n := range waiting {
		c.wait(n)
	}
	c.land()
	if head == nil {
		return
	}
	for i := range head.Segments {
		c.page.Placed = append(c.page.Placed, Placed{Segment: &head.Segments[i], Y: c.y, Again: true})
		c.y += head.Segments[i].Height
	}
}

// placedOnPage is about how many segments a page has.
const placedOnPage = 48

// land places what waited for this page, as much of it as the page has room for.
func (c *paginator) land() {
	for len(c.afloat) > 0 && (c.top || c.y+HeightOf(c.afloat[0]) <= c.bottom+text.Slack) {
		group := c.afloat[0]
		c.afloat = c.afloat[1:]
		for i := range group {
			c.place(&group[i])
		}
		c.place(&Segment{Height: c.book.gap * 1.8, Space: true})
	}
}
