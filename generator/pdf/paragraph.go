package pdf

import (
	"strings"
	"unicode/utf8"
)

// piece is a word of a paragraph in its style.
type piece struct {
	word  *word
	span  *span
	width float64 // points
	free  bool    // a line may end before it
}

// paragraph is text that was shaped and measured but not yet broken into lines.
type paragraph struct {
	pieces  []piece
	lead    float64 // line height, points
	size    float64 // of its largest text, points
	least   float64 // width of the widest stretch that should not be broken
	natural float64 // width of the longest line when only forced ends are kept
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
	groups int    // how many groups of digits stand in a row
}

func (b *book) shapeSpans(spans []span, keepSpaces bool) *paragraph {
	t := typing{book: b, p: &paragraph{pieces: b.scratch[:0]}, keep: keepSpaces}
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
		t.p.pieces = append(t.p.pieces, piece{span: s})
		t.space, t.open = nil, false
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

// gap notes a space. At the start of a line there is none, unless spaces are kept.
func (t *typing) gap(s *span) {
	if t.keep {
		t.put(s, t.book.shaper.spaces[s.style.face], true)
		t.open = false
		return
	}
	if n := len(t.p.pieces); t.space == nil && n > 0 && t.p.pieces[n-1].word != nil {
		t.space = s
	}
	t.open = false
}

func (t *typing) token(s *span, text string) {
	free := !t.open
	if t.space != nil {
		t.put(t.space, t.book.shaper.spaces[t.space.style.face], false)
		free = t.mayPart(t.before, text)
		t.space = nil
	}
	for i, w := range t.book.shaper.token(s.style.face, text) {
		t.put(s, w, i > 0 || free)
	}
	t.before, t.open = text, true
}

func (t *typing) put(s *span, w *word, free bool) {
	t.p.pieces = append(t.p.pieces, piece{word: w, span: s, width: float64(w.width) * s.style.size / 1000, free: free})
}

// measure computes the widths that a column needs for the paragraph.
func (p *paragraph) measure() {
	p.blank = true
	line, run := 0.0, 0.0
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.word == nil || x.free {
			p.least, run = max(p.least, run), 0
		}
		if x.word == nil {
			p.natural, line = max(p.natural, line), 0
			continue
		}
		line += x.width
		if x.word.space && i+1 < len(p.pieces) && p.pieces[i+1].free {
			continue
		}
		run += x.width
		p.blank = p.blank && x.word.space
	}
	p.least, p.natural = max(p.least, run), max(p.natural, line)
}

// maxGroups is how many groups of digits a telephone number has at most.
const maxGroups = 5

// mayPart reports whether a line may end at the space between two tokens: not inside
// a number or a telephone number, not after an opening bracket, not before a dash or
// closing punctuation.
func (t *typing) mayPart(before, after string) bool {
	if !isFigures(before) || !isFigures(after) {
		t.groups = 0
	} else if t.groups++; t.groups < maxGroups {
		return false
	}
	switch after {
	case "–", "—", "…", "/", "%":
		return false
	}
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	return !strings.ContainsRune(")]}!?:;,.»", first) && !strings.ContainsRune("([{«", last)
}

// isFigures reports whether s is a group of digits as telephone numbers have them.
func isFigures(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c != '+' && c != '(' && c != ')':
			return false
		}
	}
	return digits > 0 && digits <= 6
}
