// Package running sets what every page repeats: the head with owner and title, and the foot with
// version, edition and page number.
package running

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// Heads sets the heads and feet of a file. They are artifacts. Those that several pages repeat are
// set once.
type Heads struct {
	sheets   *pages.Sheets
	shaper   *text.Shaper
	faces    *[font.Count]*font.Face
	look     printstyle.Look
	ink      printstyle.Inks
	lang     string
	sections map[*pages.Section]*[2]frame
}

// frame holds the heads, by title, and the foot of a section, made for the first page that is
// painted with them; foot is nil until then. Pages that are bound where lines begin have one, and
// those that are bound where they end have another.
type frame struct {
	heads map[string][]pages.Op
	foot  []pages.Op
	short []pages.Op // the foot in one line
}

// New returns the heads and feet of a file. Their text is in a language.
func New(s *pages.Sheets, sh *text.Shaper, faces *[font.Count]*font.Face, l printstyle.Look, ink printstyle.Inks, lang string) *Heads {
	return &Heads{sheets: s, shaper: sh, faces: faces, look: l, ink: ink, lang: lang, sections: map[*pages.Section]*[2]frame{}}
}

// runner sets the head and the foot of one page.
//
// A page that is bound at the end of its lines has them mirrored, so that the title and the
// number are where a thumb turns the pages.
type runner struct {
	*Heads
	turned bool // the page is bound at the end of its lines
	set    pages.Setter
	st     text.Style
	lead   float64
	x, w   float64 // of the lines of the page
	bottom float64 // the margin below the text of this page
}

// Of returns the ops of a page's running head and foot, placed on the page. The head names the
// chapter, or else the document. The first page of a section has its title below, so its head
// leaves it out.
func (h *Heads) Of(index int) (head, foot []pages.Op) {
	page := h.sheets.Pages[index]
	s := page.Section
	h.shaper.Backward = s.Backward
	m := h.runner()
	m.turned = h.sheets.BoundAtEnd(index)
	number := pageText(s.Imprint.Page, index+1, len(h.sheets.Pages))
	widest := pageText(s.Imprint.Page, len(h.sheets.Pages), len(h.sheets.Pages))
	set := h.frame(s, m.turned)
	atTop, atFoot := m.version(s)
	if m.bottom = h.sheets.BottomOf(s, index); set.foot == nil {
		set.heads = map[string][]pages.Op{}
		set.foot = m.foot(atFoot, s.Imprint.Edition, m.line(widest, m.w).Width)
	}
	foot = set.foot
	if h.sheets.IsShort(s, index) {
		if set.short == nil {
			set.short = m.short(s.Imprint, m.line(widest, m.w).Width)
		}
		foot = set.short
	}
	title := cmp.Or(page.Chapter, s.Title)
	switch {
	case page.Blank:
		return nil, append(m.number(number), foot...)
	case index == s.First:
		title = ""
	}
	head, made := set.heads[title]
	if !made {
		if head = m.head(s.Imprint.Owner, title, ""); index == s.First {
			head = m.head(s.Imprint.Owner, "", atTop)
		}
		set.heads[title] = head
	}
	return head, append(m.number(number), foot...)
}

// frame returns what pages of a section that are bound at one side repeat.
func (h *Heads) frame(s *pages.Section, turned bool) *frame {
	both := h.sections[s]
	if both == nil {
		both = &[2]frame{}
		h.sections[s] = both
	}
	if turned {
		return &both[1]
	}
	return &both[0]
}

// version returns the version of a section for the head or for the foot of its first page. In large
// print it is in the head if it takes one line there.
func (m *runner) version(s *pages.Section) (atTop, atFoot string) {
	if v := s.Imprint.Version; !m.look.Stacked || s.Imprint.Owner == "" || m.paragraph(v).Natural > m.w {
		return "", v
	}
	return s.Imprint.Version, ""
}

// FootLines returns how many lines the foot of the first page of a section takes in large print, if
// page numbers are no wider than a given one.
func (h *Heads) FootLines(s *pages.Section, widest string) int {
	h.shaper.Backward = s.Backward
	m := h.runner()
	number := m.line(pageText(s.Imprint.Page, 0, 0), m.w).Width + 2*m.line(widest, m.w).Width
	_, version := m.version(s)
	return len(m.lines(version, s.Imprint.Edition, number))
}

// runner returns what sets heads and feet.
func (h *Heads) runner() runner {
	m := runner{Heads: h, set: pages.Setter{Sheets: h.sheets, Shaper: h.shaper}, lead: h.look.Text.Small * 1.3, bottom: h.look.Page.Bottom}
	m.x, m.w = h.sheets.Measure()
	m.st = text.Style{Face: font.Regular, Size: h.look.Text.Small, Ink: h.ink.Muted}
	return m
}

// head sets the owner at the bound side and the title at the other of one line above a rule;
// if they do not fit, one below the other. A version is below the owner.
func (m *runner) head(owner, title, version string) []pages.Op {
	if owner == "" && title == "" {
		return nil
	}
	page := m.look.Page
	rule := page.Top - 14
	inner, outer := m.line(owner, m.w), m.line(cmp.Or(title, version), m.w)
	y := rule - 6 - m.lead + m.shaper.Baseline(m.lead, m.st.Size)
	if version != "" || inner.Width+outer.Width+24 > m.w && outer.Width > 0 {
		m.put(inner, 0, y-m.lead)
		m.put(outer, 0, y)
	} else {
		m.put(inner, 0, y)
		m.put(outer, m.w-outer.Width, y)
	}
	if title == "" { // a document opens here
		m.set.Ops = append(m.set.Ops, pages.Op{Kind: pages.OpFill, X: m.x, Y: rule - openingRule/2, W: m.w, H: openingRule, Ink: m.ink.Accent})
	} else {
		m.rule(rule)
	}
	return m.take()
}

// openingRule is the height of the rule above the title of a document, in points.
const openingRule = 3

// foot sets the version beside room for the page number, and the edition below.
func (m *runner) foot(version, edition string, number float64) []pages.Op {
	top := m.footTop()
	m.rule(top)
	y := top + 5 + m.shaper.Baseline(m.lead, m.st.Size)
	for i, l := range m.lines(version, edition, number) {
		m.put(l, 0, y+float64(i)*m.lead)
	}
	return m.take()
}

// lines returns the lines of a foot. The edition is beside room for the page number if there is no
// version.
func (m *runner) lines(version, edition string, number float64) []text.Line {
	room := max(2, int((m.look.Page.Bottom-pages.FootRoom)/m.lead))
	if version == "" {
		return m.wrapped(edition, m.w-number-24, room)
	}
	lines := m.wrapped(version, m.w-number-24, room-1)
	return append(lines, m.wrapped(edition, m.w, room-len(lines))...)
}

// short sets the version, and the edition if it fits as well, in one line beside room for the page
// number.
func (m *runner) short(im document.Imprint, number float64) []pages.Op {
	top := m.footTop()
	m.rule(top)
	says, room := cmp.Or(im.Short, im.Version), m.w-number-24
	if both := m.line(says+". "+im.Edition, 1e6); im.Edition != "" && both.Width <= room {
		says += ". " + im.Edition
	}
	m.put(m.line(says, max(room, 1)), 0, top+5+m.shaper.Baseline(m.lead, m.st.Size))
	return m.take()
}

// wrapped returns s on some lines, the last of them cut when s is too long.
func (m *runner) wrapped(s string, measure float64, most int) []text.Line {
	p := m.paragraph(s)
	lines := m.shaper.Lines(p, max(measure, 1))
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
func (m *runner) number(s string) []pages.Op {
	l := m.line(s, m.w)
	m.put(l, m.w-l.Width, m.footTop()+5+m.shaper.Baseline(m.lead, m.st.Size))
	return m.take()
}

// footTop returns where the rule above the foot is.
func (m *runner) footTop() float64 {
	page := m.look.Page
	return page.Height - m.bottom + 14
}

// line returns s on one line, cut with an ellipsis when it is too long.
func (m *runner) line(s string, measure float64) text.Line {
	p := m.paragraph(s)
	if p.Natural <= measure || len(p.Pieces) == 0 {
		return text.MakeLine(p.Pieces)
	}
	lines := m.shaper.Lines(p, max(measure-m.st.Size, 1))
	var said strings.Builder
	for _, x := range lines[0].Pieces {
		said.WriteString(x.Word.Text)
	}
	return text.MakeLine(m.paragraph(strings.TrimSpace(said.String()) + "…").Pieces)
}

// paragraph returns a paragraph of one style.
func (m *runner) paragraph(s string) *text.Paragraph {
	if s = text.Clean(s, m.faces); s == "" {
		return m.shaper.Paragraph(nil)
	}
	return m.shaper.Paragraph([]text.Span{{Text: s, Lang: m.lang, Style: m.st}})
}

// put sets a line that begins x points from the bound side, or ends there where the page is
// bound at the end.
func (m *runner) put(l text.Line, x, y float64) {
	if m.turned {
		x = m.w - x - l.Width
	}
	m.set.Line(l, m.x+x, y)
}

func (m *runner) rule(y float64) {
	m.set.Ops = append(m.set.Ops, pages.Op{Kind: pages.OpLine, X: m.x, Y: y, W: m.w, Thick: 0.6, Ink: m.ink.Line})
}

func (m *runner) take() []pages.Op {
	ops := m.set.Ops
	m.set.Ops = nil
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
