package pdf

import (
	"slices"
	"unicode"
)

// line is one line of a paragraph. Its pieces stand in the order of reading; a space
// at its end stays, for those who read the text aloud, but takes no room.
type line struct {
	pieces []piece
	width  float64 // points, without a space at its end
}

// slack is how far a line may pass its measure, in points, against rounding.
const slack = 0.01

// lines breaks p to a measure in points. It takes what fits, line by line, and cuts
// only what is wider than the measure.
func (b *book) lines(p *paragraph, measure float64) []line {
	return b.lineStore.keep(b.breakLines(p, measure))
}

// breakLines returns lines that stay valid until it is called again.
func (b *book) breakLines(p *paragraph, measure float64) []line {
	pieces, cut := b.fitPieces(p, measure, b.part)
	b.cutWords = b.cutWords || cut
	return b.linesOf(pieces, measure)
}

// countLines returns how many lines p takes. What has to be cut is not shaped for that: a
// table is tried with many widths.
func (b *book) countLines(p *paragraph, measure float64) int {
	pieces, _ := b.fitPieces(p, measure, b.roughPart)
	return len(b.linesOf(pieces, measure))
}

// linesOf breaks pieces of which none is wider than the measure.
func (b *book) linesOf(pieces []piece, measure float64) []line {
	out := b.lineScratch[:0]
	start, width := 0, 0.0
	var chance, last breakpoint // where the line may end; and would be loath to
	for i := 0; i < len(pieces); {
		x := &pieces[i]
		switch hangs := x.word != nil && x.word.space; {
		case x.word == nil:
			out = append(out, makeLine(pieces[start:i]))
			i++
			start, width, chance, last = i, 0, breakpoint{}, breakpoint{}
			continue
		case width+x.width <= measure+slack || i == start || hangs && !x.free:
			if x.free {
				chance = breakpoint{i, width}
			} else if x.loath {
				last = breakpoint{i, width}
			}
			width += x.width
			i++
			continue
		case x.free:
			chance = breakpoint{i, width}
		case chance.at <= start && !x.loath && last.at > start:
			chance = last
		case chance.at <= start:
			chance = breakpoint{i, width}
		}
		out = append(out, makeLine(pieces[start:chance.at]))
		start, width = chance.at, width-chance.width
		last.width -= chance.width
		chance = breakpoint{}
	}
	if start < len(pieces) {
		out = append(out, makeLine(pieces[start:]))
	}
	b.lineScratch = out
	return out
}

// breakpoint is the piece before which a line can end, and how wide the line then is.
type breakpoint struct {
	at    int
	width float64
}

func makeLine(pieces []piece) line {
	l := line{pieces: pieces}
	for _, x := range pieces {
		l.width += x.width
	}
	for i := len(pieces) - 1; i >= 0 && pieces[i].word.space; i-- {
		l.width -= pieces[i].width
	}
	return l
}

// fitPieces returns the pieces of p, those wider than the measure cut into parts, and
// whether there are such.
func (b *book) fitPieces(p *paragraph, measure float64, part func(piece, []rune) *word) (pieces []piece, cut bool) {
	wide := func(x piece) bool { return x.width > measure+slack && x.word != nil && !x.word.space }
	if !slices.ContainsFunc(p.pieces, wide) {
		return p.pieces, false
	}
	out := make([]piece, 0, len(p.pieces)+8)
	for _, x := range p.pieces {
		if wide(x) {
			out = b.cutPiece(out, x, measure, part)
			continue
		}
		out = append(out, x)
	}
	return out, true
}

// part shapes a part of a word.
func (b *book) part(x piece, rs []rune) *word {
	return b.shaper.shape(x.span.style.face, rs[:len(rs):len(rs)], x.word.level)
}

// roughPart measures a part of a word without shaping it.
func (b *book) roughPart(x piece, rs []rune) *word {
	w := &word{face: x.word.face, level: x.word.level}
	f := b.press.faces[x.word.face]
	for _, r := range rs {
		w.width += int(f.width[f.glyph(drawnAs(r))])
	}
	return w
}

// cutPiece appends x in parts that fit the measure, never between a letter and its marks.
func (b *book) cutPiece(out []piece, x piece, measure float64, part func(piece, []rune) *word) []piece {
	rs := []rune(x.word.text)
	f, size := b.press.faces[x.word.face], x.span.style.size
	for from := 0; from < len(rs); {
		to, width := from, 0.0
		for to < len(rs) {
			w := float64(f.width[f.glyph(drawnAs(rs[to]))]) * size / 1000
			if to > from && width+w > measure && !unicode.Is(unicode.M, rs[to]) {
				break
			}
			width += w
			to++
		}
		w := part(x, rs[from:to])
		out = append(out, piece{word: w, span: x.span, width: float64(w.width) * size / 1000, free: from > 0 || x.free, loath: x.loath})
		from = to
	}
	return out
}
