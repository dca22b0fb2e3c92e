package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Paragraph shapes spans. White space runs together and vanishes at both ends.
func (s *Shaper) Paragraph(spans []Span) *Paragraph {
	return s.shapeSpans(spans, false)
}

// Verbatim shapes spans and keeps every space.
func (s *Shaper) Verbatim(spans []Span) *Paragraph {
	return s.shapeSpans(spans, true)
}

// paragraphBuilder is the state of shaping a paragraph.
type paragraphBuilder struct {
	s      *Shaper
	p      *Paragraph
	keep   bool   // spaces stay
	space  *Span  // a space is due, in the style of this span
	before string // the token before that space
	open   bool   // the last piece may go on in the next span
	levels []int8 // of the characters that are still to come; nil where all runs from left to right
	level  int8   // of the space that is due
	groups int    // number of groups of digits in a row
}

func (s *Shaper) shapeSpans(spans []Span, keepSpaces bool) *Paragraph {
	t := paragraphBuilder{s: s, p: &s.paragraphs.Keep([]Paragraph{{Pieces: s.scratch[:0]}})[0], keep: keepSpaces, levels: s.levelsOf(spans)}
	for i := range spans {
		t.span(&spans[i])
	}
	s.scratch = t.p.Pieces
	t.p.Pieces = s.pieces.Keep(t.p.Pieces)
	t.p.measure()
	s.steps += len(t.p.Pieces)
	t.p.Lead = t.p.Size * s.Leading
	return t.p
}

// levelsOf returns the levels of the characters of spans, nil when all of them run from
// left to right.
func (s *Shaper) levelsOf(spans []Span) []int8 {
	if !s.Backward && !slices.ContainsFunc(spans, func(x Span) bool { return strings.ContainsFunc(x.Text, runsBack) }) {
		return nil
	}
	var text []rune
	for _, x := range spans {
		if x.Ends {
			text = append(text, lineEnd)
		}
		text = append(text, []rune(x.Text)...)
	}
	return s.words.levels(text, s.level())
}

func (t *paragraphBuilder) span(s *Span) {
	t.p.Size = max(t.p.Size, s.Style.Size)
	if s.Ends {
		t.end(s)
		return
	}
	for text := s.Text; text != ""; {
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
func (t *paragraphBuilder) take(n int) []int8 {
	if t.levels == nil {
		return nil
	}
	taken := t.levels[:n]
	t.levels = t.levels[n:]
	return taken
}

// end ends a line. The space before the end is for those who have the text read aloud:
// for them the words would run together.
func (t *paragraphBuilder) end(s *Span) {
	t.take(1)
	if n := len(t.p.Pieces); n > 0 && t.p.Pieces[n-1].Word != nil {
		t.put(s, t.s.words.spaces[s.Style.Face], false)
	}
	t.p.Pieces = append(t.p.Pieces, Piece{Span: s})
	t.space, t.open, t.before = nil, false, ""
}

// gap notes a space. At the start of a line there is none, unless spaces are kept.
func (t *paragraphBuilder) gap(s *Span) {
	level := int8(0)
	if of := t.take(1); of != nil {
		level = of[0]
	}
	if t.keep {
		t.put(s, t.s.words.space(s.Style.Face, level), true)
		t.open = false
		return
	}
	if n := len(t.p.Pieces); t.space == nil && n > 0 && t.p.Pieces[n-1].Word != nil {
		t.space, t.level = s, level
	}
	t.open = false
}

func (t *paragraphBuilder) token(s *Span, text string) {
	free := !t.open
	if t.space != nil {
		t.put(t.space, t.s.words.space(t.space.Style.Face, t.level), false)
		free = t.mayPart(t.before, text) && !(s.Date && t.space == s && belong(t.before, text))
		t.space = nil
	}
	for i, w := range t.words(s, text) {
		t.put(s, w, i > 0 && !w.glued || i == 0 && free)
	}
	t.before, t.open = text, true
}

func (t *paragraphBuilder) words(s *Span, text string) token {
	id := s.Style.Face
	if t.levels == nil {
		return t.s.words.token(id, s.Lang, 0, text)
	}
	of := t.take(utf8.RuneCountInString(text))
	if !slices.ContainsFunc(of, func(level int8) bool { return level != of[0] }) {
		return t.s.words.token(id, s.Lang, of[0], text)
	}
	return t.s.words.cut(id, s.Lang, text, func(at int) int8 { return of[at] })
}

func (t *paragraphBuilder) put(s *Span, w *word, free bool) {
	t.p.Pieces = append(t.p.Pieces, Piece{Word: w, Span: s, Width: float64(w.Width) * s.Style.Size / 1000, free: free})
}

// mayPart reports whether a line may end at the space between two tokens: not inside
// a number or a phone number, not after an opening bracket, not before a dash or
// closing punctuation.
func (t *paragraphBuilder) mayPart(before, after string) bool {
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
