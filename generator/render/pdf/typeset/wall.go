package typeset

import "briefpack/generator/model/document"

// forWall returns the compositor that sets d as large as it goes on as many sheets as running
// text would take, but never so large that a word is cut.
func (c *Compositor) forWall(d *document.Document) *Compositor {
	sheets, _ := c.trial(d)
	for size := c.Look.Wall.Body; size > c.Look.Text.Body; size *= smaller {
		large := c.with(c.Look.OnTheWall(size))
		if n, whole := large.trial(d); n <= sheets && whole {
			return large
		}
	}
	return c
}

// trial lays d out and returns how many sheets it takes, and whether all words are whole.
func (c *Compositor) trial(d *document.Document) (sheets int, whole bool) {
	b := c.set(d)
	defer b.Close()
	return len(b.Pages), !b.CutWords
}
