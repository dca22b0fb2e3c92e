package paint

import (
	"strconv"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/pdffile"
	"briefpack/generator/render/pdf/text"
)

// text paints a run of words.
func (a *pageWriter) text(o *pages.Op, y float64) {
	if len(o.Pieces) == 0 {
		return
	}
	if !a.canvas.HasInk(o.Ink) {
		a.flush()
		a.canvas.SetInk(o.Ink)
	}
	first := o.Pieces[0]
	face, size := first.Word.Face, first.Span.Style.Size
	if a.doc.Fonts[face] == nil {
		a.doc.Fonts[face] = font.NewSubset(a.book.Faces[face])
	}
	b := append(a.buf, "BT "...)
	if !a.set || a.face != face || a.size != size {
		b = append(b, "/T"...)
		b = strconv.AppendInt(b, int64(face), 10)
		b = append(b, ' ')
		b = pdffile.AppendNumber(b, size)
		b = append(b, " Tf "...)
		a.face, a.size, a.set = face, size, true
	}
	b = pdffile.AppendNumber(b, o.X)
	b = append(b, ' ')
	b = pdffile.AppendNumber(b, a.canvas.Height-y-o.Y)
	b = append(b, " Td ["...)
	b = show(b, a.doc.Fonts[face], o.Pieces)
	a.buf = append(b, "] TJ ET\n"...)
}

// show appends the operands of TJ: strings of glyph numbers, and how far the next glyph is from
// where the width of the last one leaves it. Glyphs come in the order of reading, so in a word
// written from right to left each is painted before, not after, the one that it follows.
func show(b []byte, u *font.Subset, pieces []text.Piece) []byte {
	shift, open, rise := 0, false, int16(0)
	for _, p := range pieces {
		w := p.Word
		place, pen := 0, 0 // of the next glyph and of the pen, from where the word begins
		if w.Backward() {
			place = w.Width
		}
		for i := range w.Glyphs {
			g := &w.Glyphs[i]
			if w.Backward() {
				g = &w.Glyphs[len(w.Glyphs)-1-i]
				place -= int(g.Advance)
			}
			if g.DY != rise {
				b = setRise(b, g.DY, p.Span.Style.Size, open, shift)
				open, rise, shift = false, g.DY, 0
			}
			if shift += place + int(g.DX) - pen; shift != 0 {
				if open {
					b = append(b, ')')
					open = false
				}
				b = strconv.AppendInt(b, int64(-shift), 10)
			}
			if !open {
				b = append(b, '(')
				open = true
			}
			b = appendCode(b, u.Use(g))
			shift, pen = 0, place+int(g.DX)+int(u.Face.Width[g.ID])
			if !w.Backward() {
				place += int(g.Advance)
			}
		}
		shift += w.Width - pen
	}
	if rise != 0 {
		return setRise(b, 0, 0, open, 0)
	}
	if open {
		b = append(b, ')')
	}
	return b
}

// setRise lifts what follows: it ends the array of TJ and starts another.
func setRise(b []byte, dy int16, size float64, open bool, shift int) []byte {
	if open {
		b = append(b, ')')
	}
	if shift != 0 {
		b = strconv.AppendInt(b, int64(-shift), 10)
	}
	b = append(b, "] TJ "...)
	b = pdffile.AppendNumber(b, float64(dy)*size/1000)
	return append(b, " Ts ["...)
}

// appendCode appends a glyph number as two bytes of a string.
func appendCode(b []byte, n uint16) []byte {
	for _, c := range [2]byte{byte(n >> 8), byte(n)} {
		switch c {
		case '\\', '(', ')':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return b
}
