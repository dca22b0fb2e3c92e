package picture

import (
	"sync"

	goqr "github.com/piglig/go-qr"
)

// Code is the code of an address: which of its modules are dark, row by row. The code is
// painted as shapes, so that it is sharp in any size.
type Code struct {
	Side int
	Dark []bool
	Size float64 // points, the white around it included
}

// Quiet is how many modules of white a code needs around it.
const Quiet = 4

// Codes remembers the codes of addresses: the same code appears in both editions, in a document
// and in its pack.
type Codes struct {
	mu    sync.Mutex
	known map[string]Code
}

// codesMax is how many are remembered at most; a folder has about twelve.
const codesMax = 512

// Of returns the code of a text, nil when it is too long for one.
func (c *Codes) Of(text string, size float64) *Code {
	c.mu.Lock()
	m, ok := c.known[text]
	c.mu.Unlock()
	if !ok {
		m = codeOf(text)
		c.mu.Lock()
		if len(c.known) >= codesMax || c.known == nil {
			c.known = map[string]Code{}
		}
		c.known[text] = m
		c.mu.Unlock()
	}
	if m.Side == 0 {
		return nil
	}
	m.Size = size
	return &m
}

// codeOf makes the code of a text, without a size; the zero Code when it is too long.
func codeOf(text string) Code {
	code, err := goqr.EncodeText(text, goqr.Medium)
	if err != nil {
		return Code{}
	}
	side := code.Size()
	m := Code{Side: side, Dark: make([]bool, side*side)}
	for i := range m.Dark {
		m.Dark[i] = code.Module(i%side, i/side)
	}
	return m
}
