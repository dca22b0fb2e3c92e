package pdf

import (
	"fmt"
	"strconv"
	"strings"
)

// furniture is what every page carries outside its text: whose it is, which document
// and version, which edition, which page. It is an artifact.
//
// Where a page is bound at the end of its lines it is the mirror of the others, so that the
// title and the number stand where a thumb turns the pages.
type furniture struct {
	book   *book
	turned bool // the page is bound at the end of its lines
	set    setter
	st     style
	lead   float64
	f      frame
}

// headAndFoot returns the ops of a page's running head and foot, placed on the page.
// On the first page of a section the title stands below, not in the head.
func (b *book) headAndFoot(index int) (head, foot []op) {
	s := b.pages[index].section
	b.backward = s.backward
	m := furniture{book: b, turned: b.boundAtEnd(index), set: setter{book: b}, f: b.measure(nil), lead: b.press.look.Text.Small * 1.3}
	m.st = style{regular, b.press.look.Text.Small, b.press.ink.muted}
	number := pageText(s.imprint.Page, index+1, len(b.pages))
	widest := pageText(s.imprint.Page, len(b.pages), len(b.pages))
	set := &s.bound
	if m.turned {
		set = &s.turned
	}
	if set.foot == nil {
		set.firstHead = m.head(s.imprint.Owner, "")
		set.otherHead = m.head(s.imprint.Owner, s.title)
		set.foot = m.foot(s.imprint.Version, s.imprint.Edition, m.line(widest, m.f.w).width)
	}
	head = set.otherHead
	if index == s.first {
		head = set.firstHead
	}
	return head, append(m.number(number), set.foot...)
}

// head sets the owner at the bound side and the title at the other of one line above a rule;
// if they do not fit, one below the other.
func (m *furniture) head(owner, title string) []op {
	if owner == "" && title == "" {
		return nil
	}
	page := m.book.press.look.Page
	rule := page.Top - 14
	inner, outer := m.line(owner, m.f.w), m.line(title, m.f.w)
	y := rule - 6 - m.lead + m.book.press.baseline(m.lead, m.st.size)
	if inner.width+outer.width+24 > m.f.w && outer.width > 0 {
		m.put(inner, 0, y-m.lead)
		m.put(outer, 0, y)
	} else {
		m.put(inner, 0, y)
		m.put(outer, m.f.w-outer.width, y)
	}
	m.rule(rule)
	return m.take()
}

// foot sets the version beside room for the page number, and the edition below.
func (m *furniture) foot(version, edition string, number float64) []op {
	top := m.footTop()
	m.rule(top)
	y := top + 5 + m.book.press.baseline(m.lead, m.st.size)
	room := max(2, int((m.book.press.look.Page.Bottom-footRoom)/m.lead))
	lines := m.wrapped(version, m.f.w-number-24, room-1)
	lines = append(lines, m.wrapped(edition, m.f.w, room-len(lines))...)
	for i, l := range lines {
		m.put(l, 0, y+float64(i)*m.lead)
	}
	return m.take()
}

// footRoom is what of the lower margin the foot leaves free: above its rule, below that,
// and at the edge of the sheet, where printers do not print.
const footRoom = 14 + 5 + 12

// wrapped returns s on some lines, the last of them cut when s is too long.
func (m *furniture) wrapped(s string, measure float64, most int) []line {
	p := m.book.paragraph(m.book.plain(nil, m.st, s))
	lines := m.book.lines(p, max(measure, 1))
	if len(lines) < most || len(lines) == 0 {
		return lines
	}
	var rest strings.Builder
	for _, l := range lines[most-1:] {
		for _, x := range l.pieces {
			rest.WriteString(x.word.text)
		}
	}
	return append(lines[:most-1:most-1], m.line(strings.TrimSpace(rest.String()), measure))
}

// number sets the page number at the outer end of the foot.
func (m *furniture) number(s string) []op {
	l := m.line(s, m.f.w)
	m.put(l, m.f.w-l.width, m.footTop()+5+m.book.press.baseline(m.lead, m.st.size))
	return m.take()
}

// footTop returns where the rule above the foot is.
func (m *furniture) footTop() float64 {
	page := m.book.press.look.Page
	return page.Height - page.Bottom + 14
}

// line returns s on one line, cut with an ellipsis when it is too long.
func (m *furniture) line(s string, measure float64) line {
	p := m.book.paragraph(m.book.plain(nil, m.st, s))
	if p.natural <= measure || len(p.pieces) == 0 {
		return makeLine(p.pieces)
	}
	lines := m.book.lines(p, max(measure-m.st.size, 1))
	var text strings.Builder
	for _, x := range lines[0].pieces {
		text.WriteString(x.word.text)
	}
	return makeLine(m.book.paragraph(m.book.plain(nil, m.st, strings.TrimSpace(text.String())+"…")).pieces)
}

// put sets a line that begins x points from the bound side, or ends there where the page is
// bound at the end.
func (m *furniture) put(l line, x, y float64) {
	if m.turned {
		x = m.f.w - x - l.width
	}
	m.set.line(l, m.f.x+x, y)
}

func (m *furniture) rule(y float64) {
	m.set.ops = append(m.set.ops, op{kind: opLine, x: m.f.x, y: y, w: m.f.w, thick: 0.6, ink: m.book.press.ink.rule})
}

func (m *furniture) take() []op {
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
