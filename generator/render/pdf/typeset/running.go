package typeset

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/text"
)

// runningHeads makes the head and the foot of pages: owner, document, version, edition and page
// number. They are artifacts.
//
// A page that is bound at the end of its lines has them mirrored, so that the title and the
// number are where a thumb turns the pages.
type runningHeads struct {
	book   *Book
	turned bool // the page is bound at the end of its lines
	set    setter
	st     text.Style
	lead   float64
	f      frame
	bottom float64 // the margin below the text of this page
}

// HeadAndFoot returns the ops of a page's running head and foot, placed on the page. The head names
// the chapter, or else the document. The first page of a section has its title below, so its head
// leaves it out.
func (b *Book) HeadAndFoot(index int) (head, foot []Op) {
	s := b.Pages[index].section
	b.Backward = s.backward
	m := runningHeads{book: b, turned: b.boundAtEnd(index), set: setter{book: b}, f: b.measure(nil), lead: b.Look.Text.Small * 1.3, bottom: b.Look.Page.Bottom}
	m.st = text.Style{Face: font.Regular, Size: b.Look.Text.Small, Ink: b.Ink.Muted}
	number := pageText(s.imprint.Page, index+1, len(b.Pages))
	widest := pageText(s.imprint.Page, len(b.Pages), len(b.Pages))
	set := &s.bound
	if m.turned {
		set = &s.turned
	}
	if set.foot == nil {
		set.heads = map[string][]Op{}
		set.foot = m.foot(s.imprint.Version, s.imprint.Edition, m.line(widest, m.f.w).Width)
	}
	m.bottom = b.bottomOf(s, index)
	foot = set.foot
	if m.bottom < b.Look.Page.Bottom {
		if set.short == nil {
			set.short = m.short(s.imprint, m.line(widest, m.f.w).Width)
		}
		foot = set.short
	}
	page := b.Pages[index]
	title := cmp.Or(page.chapter, s.title)
	switch {
	case page.blank:
		return nil, append(m.number(number), foot...)
	case index == s.first:
		title = ""
	}
	head, made := set.heads[title]
	if !made {
		head = m.head(s.imprint.Owner, title)
		set.heads[title] = head
	}
	return head, append(m.number(number), foot...)
}

// head sets the owner at the bound side and the title at the other of one line above a rule;
// if they do not fit, one below the other.
func (m *runningHeads) head(owner, title string) []Op {
	if owner == "" && title == "" {
		return nil
	}
	page := m.book.Look.Page
	rule := page.Top - 14
	inner, outer := m.line(owner, m.f.w), m.line(title, m.f.w)
	y := rule - 6 - m.lead + m.book.Baseline(m.lead, m.st.Size)
	if inner.Width+outer.Width+24 > m.f.w && outer.Width > 0 {
		m.put(inner, 0, y-m.lead)
		m.put(outer, 0, y)
	} else {
		m.put(inner, 0, y)
		m.put(outer, m.f.w-outer.Width, y)
	}
	if title == "" { // a document opens here
		m.set.ops = append(m.set.ops, Op{Kind: OpFill, X: m.f.x, Y: rule - openingRule/2, W: m.f.w, H: openingRule, Ink: m.book.Ink.Accent})
	} else {
		m.rule(rule)
	}
	return m.take()
}

// openingRule is the height of the rule above the title of a document, in points.
const openingRule = 3

// foot sets the version beside room for the page number, and the edition below.
func (m *runningHeads) foot(version, edition string, number float64) []Op {
	top := m.footTop()
	m.rule(top)
	y := top + 5 + m.book.Baseline(m.lead, m.st.Size)
	room := max(2, int((m.book.Look.Page.Bottom-footRoom)/m.lead))
	lines := m.wrapped(version, m.f.w-number-24, room-1)
	lines = append(lines, m.wrapped(edition, m.f.w, room-len(lines))...)
	for i, l := range lines {
		m.put(l, 0, y+float64(i)*m.lead)
	}
	return m.take()
}

// short sets the version, and the edition if it fits as well, in one line beside room for the page
// number.
func (m *runningHeads) short(im document.Imprint, number float64) []Op {
	top := m.footTop()
	m.rule(top)
	says, room := cmp.Or(im.Short, im.Version), m.f.w-number-24
	if both := m.line(says+". "+im.Edition, 1e6); im.Edition != "" && both.Width <= room {
		says += ". " + im.Edition
	}
	m.put(m.line(says, max(room, 1)), 0, top+5+m.book.Baseline(m.lead, m.st.Size))
	return m.take()
}

// bottomOf returns the margin below the text of a page. In large print the whole foot takes several
// lines, so it is on the first page of a document only; the other pages have one line.
func (b *Book) bottomOf(s *section, index int) float64 {
	bottom := b.Look.Page.Bottom
	if b.Look.Stacked && (index > s.first || s.top > 0) {
		return min(bottom, footRoom+b.Look.Text.Small*1.3+shortFoot)
	}
	return bottom
}

// shortFoot is the space below a foot of one line, in points.
const shortFoot = 12

// footRoom is the part of the lower margin that the foot leaves free, in points: above its rule,
// below the rule, and at the edge of the sheet, where printers do not print.
const footRoom = 14 + 5 + 12

// wrapped returns s on some lines, the last of them cut when s is too long.
func (m *runningHeads) wrapped(s string, measure float64, most int) []text.Line {
	p := m.book.Paragraph(m.book.plain(nil, m.st, s))
	lines := m.book.Lines(p, max(measure, 1))
	if len(lines) < most || len(lines) == 0 {
		return lines
	}
	var rest strings.Builder
	for _, l := range lines[most-1:] {
		for _, x := range l.Pieces {
			rest.WriteString(x.Word.Text)
		}
	}
	return append(lines[:most-1:most-1], m.line(strings.TrimSpace(rest.String()), measure))
}

// number sets the page number at the outer end of the foot.
func (m *runningHeads) number(s string) []Op {
	l := m.line(s, m.f.w)
	m.put(l, m.f.w-l.Width, m.footTop()+5+m.book.Baseline(m.lead, m.st.Size))
	return m.take()
}

// footTop returns where the rule above the foot is.
func (m *runningHeads) footTop() float64 {
	page := m.book.Look.Page
	return page.Height - m.bottom + 14
}

// line returns s on one line, cut with an ellipsis when it is too long.
func (m *runningHeads) line(s string, measure float64) text.Line {
	p := m.book.Paragraph(m.book.plain(nil, m.st, s))
	if p.Natural <= measure || len(p.Pieces) == 0 {
		return text.MakeLine(p.Pieces)
	}
	lines := m.book.Lines(p, max(measure-m.st.Size, 1))
	var said strings.Builder
	for _, x := range lines[0].Pieces {
		said.WriteString(x.Word.Text)
	}
	return text.MakeLine(m.book.Paragraph(m.book.plain(nil, m.st, strings.TrimSpace(said.String())+"…")).Pieces)
}

// put sets a line that begins x points from the bound side, or ends there where the page is
// bound at the end.
func (m *runningHeads) put(l text.Line, x, y float64) {
	if m.turned {
		x = m.f.w - x - l.Width
	}
	m.set.line(l, m.f.x+x, y)
}

func (m *runningHeads) rule(y float64) {
	m.set.ops = append(m.set.ops, Op{Kind: OpLine, X: m.f.x, Y: y, W: m.f.w, Thick: 0.6, Ink: m.book.Ink.Line})
}

func (m *runningHeads) take() []Op {
	ops := m.set.ops
	m.set.ops = nil
	return ops
}

// pageText puts the page and the number of pages into a pattern with %[1]d and %[2]d.
// A pattern that asks for something else yields "1/6".
func pageText(pattern string, n, of int) string {
	if strings.Count(pattern, "%") == 2 && strings.Contains(pattern, "%[1]d") && strings.Contains(pattern, "%[2]d") {
		return fmt.Sprintf(pattern, n, of)
	}
	return strconv.Itoa(n) + "/" + strconv.Itoa(of)
}
