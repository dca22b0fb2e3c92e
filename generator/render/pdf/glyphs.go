package pdf

import "strconv"

// fontUse is what one file uses of a face. Glyphs are numbered in the order of their
// first use, which keeps the embedded font and its tables as short as the text.
//
// A glyph that stands for different characters, as one form of the letter mu does, gets a
// number for each: the text of a file is looked up by number.
type fontUse struct {
	face   *face
	number []uint16         // by glyph of the face; 0 when it is not used yet
	others map[other]uint16 // of glyphs that stand for other characters than at first
	glyphs []uint16         // by number; glyph 0 first
	text   []string         // by number: the characters it stands for
}

// other is a glyph and what it stands for.
type other struct {
	glyph uint16
	text  string
}

func newFontUse(f *face) *fontUse {
	return &fontUse{face: f, number: make([]uint16, len(f.advance)), glyphs: []uint16{0}, text: []string{""}}
}

// use returns the number of g.
func (u *fontUse) use(g *glyph) uint16 {
	n := u.number[g.id]
	switch {
	case g.id == 0 || n != 0 && u.text[n] == g.text:
		return n
	case n == 0:
		n = u.add(g)
		u.number[g.id] = n
		return n
	}
	key := other{g.id, g.text}
	if u.others[key] == 0 {
		if u.others == nil {
			u.others = map[other]uint16{}
		}
		u.others[key] = u.add(g)
	}
	return u.others[key]
}

func (u *fontUse) add(g *glyph) uint16 {
	u.glyphs = append(u.glyphs, g.id)
	u.text = append(u.text, g.text)
	return uint16(len(u.glyphs) - 1)
}

// text draws a run of words.
func (a *artist) text(o *op, y float64) {
	if len(o.pieces) == 0 {
		return
	}
	if !a.canvas.inked || a.canvas.ink != o.ink {
		a.flush()
		a.canvas.setInk(o.ink)
	}
	first := o.pieces[0]
	face, size := first.word.face, first.span.style.size
	if a.fonts[face] == nil {
		a.fonts[face] = newFontUse(a.book.press.faces[face])
	}
	b := append(a.buf, "BT "...)
	if !a.set || a.face != face || a.size != size {
		b = append(b, "/T"...)
		b = strconv.AppendInt(b, int64(face), 10)
		b = append(b, ' ')
		b = appendNumber(b, size)
		b = append(b, " Tf "...)
		a.face, a.size, a.set = face, size, true
	}
	b = appendNumber(b, o.x)
	b = append(b, ' ')
	b = appendNumber(b, a.canvas.height-y-o.y)
	b = append(b, " Td ["...)
	b = a.fonts[face].show(b, o.pieces)
	a.buf = append(b, "] TJ ET\n"...)
}

// show appends the operands of TJ: strings of glyph numbers, and how far the next
// glyph is from where the width of the last one leaves it. Glyphs stand in the order of
// reading, so in a word written from right to left each is drawn before, not after, the
// one that it follows.
func (u *fontUse) show(b []byte, pieces []piece) []byte {
	shift, open, rise := 0, false, int16(0)
	for _, p := range pieces {
		w := p.word
		place, pen := 0, 0 // of the next glyph and of the pen, from where the word begins
		if w.backward() {
			place = w.width
		}
		for i := range w.glyphs {
			g := &w.glyphs[i]
			if w.backward() {
				g = &w.glyphs[len(w.glyphs)-1-i]
				place -= int(g.advance)
			}
			if g.dy != rise {
				b = u.setRise(b, g.dy, p.span.style.size, open, shift)
				open, rise, shift = false, g.dy, 0
			}
			if shift += place + int(g.dx) - pen; shift != 0 {
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
			b = appendCode(b, u.use(g))
			shift, pen = 0, place+int(g.dx)+int(u.face.width[g.id])
			if !w.backward() {
				place += int(g.advance)
			}
		}
		shift += w.width - pen
	}
	if rise != 0 {
		return u.setRise(b, 0, 0, open, 0)
	}
	if open {
		b = append(b, ')')
	}
	return b
}

// setRise lifts what follows: it ends the array of TJ and starts another.
func (u *fontUse) setRise(b []byte, dy int16, size float64, open bool, shift int) []byte {
	if open {
		b = append(b, ')')
	}
	if shift != 0 {
		b = strconv.AppendInt(b, int64(-shift), 10)
	}
	b = append(b, "] TJ "...)
	b = appendNumber(b, float64(dy)*size/1000)
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

// appendNumber appends x with two decimals at most.
func appendNumber(b []byte, x float64) []byte {
	n := int64(x*100 + 0.5)
	if x < 0 {
		n = -int64(-x*100 + 0.5)
	}
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n > 0 {
		b = append(b, '.', byte('0'+n/10))
		if n%10 > 0 {
			b = append(b, byte('0'+n%10))
		}
	}
	return b
}
