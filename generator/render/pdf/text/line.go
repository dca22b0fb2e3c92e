package text

import (
	"slices"
	"unicode"
)

// Slack is how far a line may pass its measure, in points, against rounding.
const Slack = 0.01

// Lines breaks p to a measure in points. It takes what fits, line by line, and cuts
// only what is wider than the measure.
func (s *Shaper) Lines(p *Paragraph, measure float64) []Line {
	return s.lineStore.Keep(s.BreakLines(p, measure))
}

// BreakLines returns lines that stay valid until it is called again.
func (s *Shaper) BreakLines(p *Paragraph, measure float64) []Line {
	pieces, cut := s.fitPieces(p, measure, s.part)
	s.CutWords = s.CutWords || cut
	return s.linesOf(pieces, measure)
}

// CountLines returns how many lines p takes. It does not shape the parts of cut words, as tables
// try many widths.
func (s *Shaper) CountLines(p *Paragraph, measure float64) int {
	pieces, _ := s.fitPieces(p, measure, s.roughPart)
	return len(s.linesOf(pieces, measure))
}

// linesOf breaks pieces of which none is wider than the measure.
func (s *Shaper) linesOf(pieces []Piece, measure float64) []Line {
	s.steps += len(pieces)
	out := s.lineScratch[:0]
	start, width := 0, 0.0
	var chance, last breakpoint // where the line may end, and may end at worst
	for i := 0; i < len(pieces); {
		x := &pieces[i]
		switch hangs := x.Word != nil && x.Word.Space; {
		case x.Word == nil:
			out = append(out, MakeLine(pieces[start:i]))
			i++
			start, width, chance, last = i, 0, breakpoint{}, breakpoint{}
			continue
		case width+x.Width <= measure+Slack || i == start || hangs && !x.free:
			if x.free {
				chance = breakpoint{i, width}
			} else if x.atWorst {
				last = breakpoint{i, width}
			}
			width += x.Width
			i++
			continue
		}
		if head, tail, ok := s.divide(pieces, i, measure, measure-width); ok {
			pieces = slices.Concat(pieces[:i], []Piece{head, tail}, pieces[i+1:])
			continue
		}
		switch {
		case x.free:
			chance = breakpoint{i, width}
		case chance.at <= start && !x.atWorst && last.at > start:
			chance = last
		case chance.at <= start:
			chance = breakpoint{i, width}
		}
		out = append(out, MakeLine(pieces[start:chance.at]))
		start, width = chance.at, width-chance.width
		last.width -= chance.width
		chance = breakpoint{}
	}
	if start < len(pieces) {
		out = append(out, MakeLine(pieces[start:]))
	}
	s.lineScratch = out
	return out
}

// breakpoint is the piece before which a line can end, and how wide the line then is.
type breakpoint struct {
	at    int
	width float64
}

// MakeLine returns a line of pieces.
func MakeLine(pieces []Piece) Line {
	l := Line{Pieces: pieces}
	for _, x := range pieces {
		l.Width += x.Width
	}
	for i := len(pieces) - 1; i >= 0 && pieces[i].Word.Space; i-- {
		l.Width -= pieces[i].Width
	}
	return l
}

// fitPieces returns the pieces of p, those wider than the measure cut into parts, and
// whether there are such.
func (s *Shaper) fitPieces(p *Paragraph, measure float64, part func(Piece, []rune) *word) (pieces []Piece, cut bool) {
	wide := func(x Piece) bool { return x.Width > measure+Slack && x.Word != nil && !x.Word.Space }
	if !slices.ContainsFunc(p.Pieces, wide) {
		return p.Pieces, false
	}
	out := make([]Piece, 0, len(p.Pieces)+8)
	for _, x := range p.Pieces {
		if wide(x) {
			out = s.cutPiece(out, x, measure, part)
			continue
		}
		out = append(out, x)
	}
	return out, true
}

// part shapes a part of a word.
func (s *Shaper) part(x Piece, rs []rune) *word {
	return s.words.shape(x.Span.Style.Face, x.Span.Lang, rs[:len(rs):len(rs)], x.Word.level)
}

// roughPart measures a part of a word without shaping it.
func (s *Shaper) roughPart(x Piece, rs []rune) *word {
	w := &word{Face: x.Word.Face, level: x.Word.level}
	f := s.words.faces[x.Word.Face]
	for _, r := range rs {
		w.Width += int(f.Width[f.Glyph(drawnAs(r))])
	}
	return w
}

// cutPiece appends x in parts that fit the measure: where a hyphen may be put, or else anywhere,
// but never between a letter and its marks.
func (s *Shaper) cutPiece(out []Piece, x Piece, measure float64, part func(Piece, []rune) *word) []Piece {
	for x.Width > measure+Slack {
		head, tail, ok := s.parts(x, measure)
		if !ok {
			return s.cutAnywhere(out, x, measure, part)
		}
		out, x = append(out, head), tail
	}
	return append(out, x)
}

// cutAnywhere appends x in parts that fit the measure. The parts of a word end with a hyphen.
func (s *Shaper) cutAnywhere(out []Piece, x Piece, measure float64, part func(Piece, []rune) *word) []Piece {
	rs := []rune(x.Word.Text)
	s.steps += len(rs)
	f, size := s.words.faces[x.Word.Face], x.Span.Style.Size
	hyphen := 0.0
	if isWord(rs) {
		hyphen = float64(f.Width[f.Glyph('-')]) * size / 1000
	}
	for from := 0; from < len(rs); {
		to, width := from, 0.0
		for to < len(rs) {
			w := float64(f.Width[f.Glyph(drawnAs(rs[to]))]) * size / 1000
			if to > from && width+w+hyphen > measure && !unicode.Is(unicode.M, rs[to]) {
				break
			}
			width += w
			to++
		}
		text := rs[from:to]
		if hyphen > 0 && to < len(rs) {
			text = append(slices.Clone(text), softHyphen)
		}
		w := part(x, text)
		out = append(out, Piece{Word: w, Span: x.Span, Width: float64(w.Width) * size / 1000, free: from > 0 || x.free, atWorst: x.atWorst})
		from = to
	}
	return out
}
