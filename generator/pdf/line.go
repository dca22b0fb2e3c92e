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
	pieces := b.fitPieces(p, measure)
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

// fitPieces returns the pieces of p, those wider than the measure cut.
func (b *book) fitPieces(p *paragraph, measure float64) []piece {
	wide := func(x piece) bool { return x.width > measure+slack && x.word != nil && !x.word.space }
	if !slices.ContainsFunc(p.pieces, wide) {
		return p.pieces
	}
	b.cutWords = true
	out := make([]piece, 0, len(p.pieces)+8)
	for _, x := range p.pieces {
		if wide(x) {
			out = b.cutPiece(out, x, measure)
			continue
		}
		out = append(out, x)
	}
	return out
}

// cutPiece appends x in parts that fit the measure, never between a letter and its marks.
func (b *book) cutPiece(out []piece, x piece, measure float64) []piece {
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
		w := b.shaper.shape(x.span.style.face, rs[from:to:to], x.word.level)
		out = append(out, piece{word: w, span: x.span, width: float64(w.width) * size / 1000, free: from > 0 || x.free, loath: x.loath})
		from = to
	}
	return out
}
