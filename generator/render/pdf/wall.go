package pdf

import "briefpack/generator/model/document"

// forWall returns the press that sets d as large as it goes on as many sheets as running
// text would take, but never so large that a word is cut.
func (p *Press) forWall(d *document.Document) *Press {
	sheets, _ := p.trial(d)
	for size := p.look.Wall.Body; size > p.look.Text.Body; size *= smaller {
		large := p.with(p.look.OnTheWall(size))
		if n, whole := large.trial(d); n <= sheets && whole {
			return large
		}
	}
	return p
}

// trial lays d out and returns how many sheets it takes, and whether all words are whole.
func (p *Press) trial(d *document.Document) (sheets int, whole bool) {
	b := p.set(d)
	defer p.close(b)
	return len(b.pages), !b.cutWords
}
