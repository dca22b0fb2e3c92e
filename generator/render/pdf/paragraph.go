package pdf

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// piece is a word of a paragraph in its style.
type piece struct {
	word  *word
	span  *span
	width float64 // points
	free  bool    // a line may end before it
	loath bool    // a line ends before it where it can end nowhere else
}

// paragraph is text that was shaped and measured but not yet broken into lines.
type paragraph struct {
	pieces  []piece
	lead    float64 // line height, points
	size    float64 // of its largest text, points
	least   float64 // width of the widest stretch that should not be broken
	natural float64 // width of the longest line when only forced ends are kept
	first   float64 // width of the first of these lines
	blank   bool    // there is nothing to see in it
}

// paragraph shapes spans. White space runs together and vanishes at both ends.
func (b *book) paragraph(spans []span) *paragraph {
	return b.shapeSpans(spans, false)
}

// verbatim shapes spans and keeps every space.
func (b *book) verbatim(spans []span) *paragraph {
	return b.shapeSpans(spans, true)
}

// typing is the state of shaping a paragraph.
type typing struct {
	book   *book
	p      *paragraph
	keep   bool   // spaces stay
	space  *span  // a space is due, in the style of this span
	before string // the token before that space
	open   bool   // the last piece may go on in the next span
	levels []int8 // of the characters that are still to come; nil where all runs from left to right
	level  int8   // of the space that is due
	groups int    // how many groups of digits stand in a row
}

func (b *book) shapeSpans(spans []span, keepSpaces bool) *paragraph {
	t := typing{book: b, p: &paragraph{pieces: b.scratch[:0]}, keep: keepSpaces, levels: b.levelsOf(spans)}
	for i := range spans {
		t.span(&spans[i])
	}
	b.scratch = t.p.pieces
	t.p.pieces = b.pieces.keep(t.p.pieces)
	t.p.measure()
	t.p.lead = t.p.size * b.press.look.Text.Leading
	return t.p
}

func (t *typing) span(s *span) {
	t.p.size = max(t.p.size, s.style.size)
	if s.ends {
		t.end(s)
		return
	}
	for text := s.text; text != ""; {
		if text[0] == ' ' {
			t.gap(s)
			text = text[1:]
			continue
		}
		n := strings.IndexByte(text, ' ')
		if n < 0 {
			n = len(text)
		}
		t.token(s, text[:n])
		text = text[n:]
	}
}

// take returns the levels of the next characters.
func (t *typing) take(n int) []int8 {
	if t.levels == nil {
		return nil
	}
	taken := t.levels[:n]
	t.levels = t.levels[n:]
	return taken
}

// end ends a line. The space before the end is for those who have the text read aloud:
// for them the words would run together.
func (t *typing) end(s *span) {
	t.take(1)
	if n := len(t.p.pieces); n > 0 && t.p.pieces[n-1].word != nil {
		t.put(s, t.book.shaper.spaces[s.style.face], false)
	}
	t.p.pieces = append(t.p.pieces, piece{span: s})
	t.space, t.open, t.before = nil, false, ""
}

// gap notes a space. At the start of a line there is none, unless spaces are kept.
func (t *typing) gap(s *span) {
	level := int8(0)
	if of := t.take(1); of != nil {
		level = of[0]
	}
	if t.keep {
		t.put(s, t.book.shaper.space(s.style.face, level), true)
		t.open = false
		return
	}
	if n := len(t.p.pieces); t.space == nil && n > 0 && t.p.pieces[n-1].word != nil {
		t.space, t.level = s, level
	}
	t.open = false
}

func (t *typing) token(s *span, text string) {
	free := !t.open
	if t.space != nil {
		t.put(t.space, t.book.shaper.space(t.space.style.face, t.level), false)
		free = t.mayPart(t.before, text) && !(s.date && t.space == s && belong(t.before, text))
		t.space = nil
	}
	for i, w := range t.words(s.style.face, text) {
		t.put(s, w, i > 0 && !w.glued || i == 0 && free)
	}
	t.before, t.open = text, true
}

func (t *typing) words(id faceID, text string) token {
	if t.levels == nil {
		return t.book.shaper.token(id, 0, text)
	}
	of := t.take(utf8.RuneCountInString(text))
	if !slices.ContainsFunc(of, func(level int8) bool { return level != of[0] }) {
		return t.book.shaper.token(id, of[0], text)
	}
	return t.book.shaper.cut(id, text, func(at int) int8 { return of[at] })
}

func (t *typing) put(s *span, w *word, free bool) {
	t.p.pieces = append(t.p.pieces, piece{word: w, span: s, width: float64(w.width) * s.style.size / 1000, free: free})
}

// bind keeps each line of p whole, where there is room for it.
func (p *paragraph) bind() {
	for i := range p.pieces {
		x := &p.pieces[i]
		x.free, x.loath = false, x.free || x.loath
	}
	p.least = p.natural
}

// keepDates keeps every date of p whole, its weekday too, where there is room for it: in a
// cell a date is looked for, while a sentence only mentions it.
func (p *paragraph) keepDates() {
	changed := false
	for i := 1; i < len(p.pieces); i++ {
		x, before := &p.pieces[i], &p.pieces[i-1]
		if x.free && x.span.date && before.span == x.span {
			x.free, x.loath, changed = false, true, true
		}
	}
	if changed {
		p.measure()
	}
}

// measure computes the widths that a column needs for the paragraph.
func (p *paragraph) measure() {
	p.blank, p.least, p.natural = true, 0, 0
	line, run, ended := 0.0, 0.0, false
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.word == nil || x.free {
			p.least, run = max(p.least, run), 0
		}
		if x.word == nil {
			if !ended {
				p.first, ended = line, true
			}
			p.natural, line = max(p.natural, line), 0
			continue
		}
		line += x.width
		if x.word.space && i+1 < len(p.pieces) && p.pieces[i+1].free {
			continue
		}
		run += x.width
		p.blank = p.blank && x.word.blank
	}
	if !ended {
		p.first = line
	}
	p.least, p.natural = max(p.least, run), max(p.natural, line)
}
