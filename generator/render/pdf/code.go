package pdf

import (
	"image/color"
	"sync"

	"github.com/boombuler/barcode/qr"
)

// matrix is the code of an address: which of its modules are dark, row by row. The code is
// drawn as shapes, so that it is sharp in any size.
type matrix struct {
	side int
	dark []bool
	size float64 // points, the white around it included
}

// quiet is how many modules of white a code needs around it.
const quiet = 4

// codes remembers the codes of addresses: one stands in the edition of the web and in that
// of print, in a document and in its pack, and to make one takes as long as half a page.
type codes struct {
	mu    sync.Mutex
	known map[string]matrix
}

// codesMax is how many are remembered at most; a folder has about twelve.
const codesMax = 512

// of returns the code of a text, nil when it is too long for one.
func (c *codes) of(text string, size float64) *matrix {
	c.mu.Lock()
	m, ok := c.known[text]
	c.mu.Unlock()
	if !ok {
		m = codeOf(text)
		c.mu.Lock()
		if len(c.known) >= codesMax || c.known == nil {
			c.known = map[string]matrix{}
		}
		c.known[text] = m
		c.mu.Unlock()
	}
	if m.side == 0 {
		return nil
	}
	m.size = size
	return &m
}

// codeOf makes the code of a text, without a size; the zero matrix when it is too long.
func codeOf(text string) matrix {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return matrix{}
	}
	side := code.Bounds().Dx()
	m := matrix{side: side, dark: make([]bool, side*side)}
	for i := range m.dark {
		m.dark[i] = code.At(i%side, i/side) == color.Black
	}
	return m
}

// paint draws the dark modules as one path, black on white whatever the colours of print
// are; neighbours in a row are one rectangle.
func (m *matrix) paint(a *artist, o *op, y float64) {
	a.canvas.fill(o.x, y+o.y, m.size, m.size, rgb{255, 255, 255})
	a.canvas.setInk(rgb{})
	step := m.size / float64(m.side+2*quiet)
	left, top := o.x+quiet*step, a.canvas.height-y-o.y-quiet*step
	for row := range m.side {
		for from := 0; from < m.side; {
			to := from
			for to < m.side && m.dark[row*m.side+to] {
				to++
			}
			if to > from {
				for _, x := range [...]float64{left + float64(from)*step, top - float64(row+1)*step, float64(to-from) * step, step} {
					a.buf = append(appendNumber(a.buf, x), ' ')
				}
				a.write("re")
			}
			from = to + 1
		}
	}
	a.write("f")
	a.flush()
}
