// Package pages cuts galleys into pages. A galley is a column of segments: lines of text, rows of
// tables, spaces. The package keeps together what belongs together, puts notes at the foot of
// pages, and mirrors pages that are bound at the other side.
//
// It does not import documents: package typeset makes segments of them.
package pages

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/arena"
)

// Sheets are the pages of one file. It belongs to one goroutine.
type Sheets struct {
	Pages     []*Page
	Sections  []*Section
	FromRight bool   // the file runs from right to left
	See       string // the words for a page that a link leads to

	look    printstyle.Look
	ink     printstyle.Inks
	ops     *arena.Slices[Op]
	gap     float64 // space between blocks, points
	room    float64 // height of the text of a page, points
	numbers []*PageNumber
	looked  int // segments that were placed
}

// New returns a file without pages. It keeps ops in memory that is used again.
func New(l printstyle.Look, ink printstyle.Inks, ops *arena.Slices[Op]) *Sheets {
	return &Sheets{look: l, ink: ink, ops: ops, gap: l.Text.Gap * l.Text.Body, room: l.Page.Height - l.Page.Top - l.Page.Bottom}
}

// Keep returns a copy of ops that stays valid until the book is closed.
func (b *Sheets) Keep(ops []Op) []Op { return b.ops.Keep(ops) }

// Placings returns how many segments were placed, as a measure of work.
func (b *Sheets) Placings() int { return b.looked }

// Measure returns how far from the side of the sheet lines begin, and how long they are, in points.
func (b *Sheets) Measure() (x, w float64) {
	pg := b.look.Page
	return pg.Bound(), pg.Width - pg.Bound() - pg.Outer
}

// Section is a part of the file that starts on a new page.
type Section struct {
	Name     string // of the document, "" for a cover or a list of contents
	Title    string // "" when its pages do not repeat it
	Imprint  document.Imprint
	Notes    *Footnotes
	Foot     int     // lines of the foot of its first page in large print
	Top      float64 // of its first page, in points; 0 where a running head is above
	First    int     // index of its first page
	Backward bool    // it runs from right to left
}

// Page is a page of placed segments.
type Page struct {
	Section *Section
	Placed  []Placed
	Chapter string // that the page begins with, or goes on with; "" for none
	Blank   bool   // it is there so that the next document begins on a right-hand page
}

// Placed is a segment on a page.
type Placed struct {
	Segment *Segment
	Y       float64
	Again   bool // a header row repeated: an artifact
}

// State is how far a file has come.
type State struct{ Pages, sections, numbers int }

// State returns how far the file has come.
func (b *Sheets) State() State { return State{len(b.Pages), len(b.Sections), len(b.numbers)} }

// Back removes the pages that were filled since a state.
func (b *Sheets) Back(to State) {
	clear(b.Pages[to.Pages:])
	b.Pages, b.Sections, b.numbers = b.Pages[:to.Pages], b.Sections[:to.sections], b.numbers[:to.numbers]
}

// Part is the pages that were filled since a state.
type Part struct {
	pages    []*Page
	sections []*Section
	numbers  []*PageNumber
}

// Since returns the pages that were filled since a state.
func (b *Sheets) Since(from State) *Part {
	return &Part{slices.Clone(b.Pages[from.Pages:]), slices.Clone(b.Sections[from.sections:]), slices.Clone(b.numbers[from.numbers:])}
}

// Add adds pages that were filled when the file had come as far.
func (b *Sheets) Add(p *Part) {
	b.Pages, b.Sections, b.numbers = append(b.Pages, p.pages...), append(b.Sections, p.sections...), append(b.numbers, p.numbers...)
}

// TurnOver leaves a left-hand page blank after a section, so that the next one begins on a
// right-hand page, and can be taken out of the pack.
func (b *Sheets) TurnOver() {
	if b.look.Page.Facing && len(b.Pages)%2 == 1 {
		b.Pages = append(b.Pages, &Page{Section: b.Pages[len(b.Pages)-1].Section, Blank: true})
	}
}

// BottomOf returns the margin below the text of a page. In large print the whole foot takes several
// lines, so it is on the first page of a document only; the other pages have one line.
func (b *Sheets) BottomOf(s *Section, index int) float64 {
	lines := s.Foot
	switch {
	case b.IsShort(s, index):
		lines = 1
	case !b.look.Stacked || lines == 0:
		return b.look.Page.Bottom
	}
	return min(b.look.Page.Bottom, FootRoom+float64(lines)*b.look.Text.Small*1.3+shortFoot)
}

// IsShort reports whether a page has a foot of one line, as in large print the pages after the first.
func (b *Sheets) IsShort(s *Section, index int) bool {
	return b.look.Stacked && (index > s.First || s.Top > 0)
}

// shortFoot is the space below a foot of one line, in points.
const shortFoot = 12

// FootRoom is the part of the lower margin that the foot leaves free, in points: above its rule,
// below the rule, and at the edge of the sheet, where printers do not print.
const FootRoom = 14 + 5 + 12
