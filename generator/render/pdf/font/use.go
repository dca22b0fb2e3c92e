package font

import (
	"cmp"
	"slices"
)

// Glyph is one glyph of a shaped word. Lengths are in 1/1000 em.
type Glyph struct {
	ID      uint16
	Advance int16  // to the next glyph, kerning included
	DX, DY  int16  // how far it is painted from its place
	Text    string // the characters it stands for; "" when another glyph stands for them
}

// Subset holds the glyphs of a face that one file uses. Glyphs keep the numbers that they have in
// the face, so that files with the same glyphs can share one program.
//
// A glyph that stands for different characters, as one form of the letter mu does, gets a further
// number for each: programs find the text of a file by number.
type Subset struct {
	Face  *Face
	place []uint16         // by glyph of the face: its place in list, from 1; 0 when it is not used yet
	list  []Numbered       // glyphs with the number that they have in the face
	more  []Numbered       // glyphs with further numbers
	later map[other]uint16 // these numbers
}

// Numbered is a glyph of a subset.
type Numbered struct {
	Number, Glyph uint16
	Text          string // the characters it stands for
}

// other is a glyph with the characters that it stands for.
type other struct {
	glyph uint16
	text  string
}

// NewSubset returns a subset without glyphs.
func NewSubset(f *Face) *Subset { return &Subset{Face: f, place: make([]uint16, len(f.Advance))} }

// Use returns the number of g.
func (u *Subset) Use(g *Glyph) uint16 {
	at := u.place[g.ID]
	switch {
	case g.ID == 0 || at != 0 && u.list[at-1].Text == g.Text:
		return g.ID
	case at == 0:
		u.list = append(u.list, Numbered{g.ID, g.ID, g.Text})
		u.place[g.ID] = uint16(len(u.list))
		return g.ID
	}
	key := other{g.ID, g.Text}
	if n := u.later[key]; n != 0 {
		return n
	}
	next := len(u.place) + len(u.more)
	if next > maxNumber {
		return g.ID
	}
	if u.later == nil {
		u.later = map[other]uint16{}
	}
	u.later[key] = uint16(next)
	u.more = append(u.more, Numbered{uint16(next), g.ID, g.Text})
	return uint16(next)
}

// Complete adds the glyphs of common characters if half of them are in use. Files that differ in a few
// rare letters then have the same glyphs, and can share a program.
func (u *Subset) Complete(common string) {
	var missing []Glyph
	total := 0
	for _, r := range common {
		total++
		if id := u.Face.Glyph(r); id != 0 && u.place[id] == 0 {
			missing = append(missing, Glyph{ID: id, Text: string(r)})
		}
	}
	if 2*len(missing) > total {
		return
	}
	for i := range missing {
		u.Use(&missing[i])
	}
}

// maxNumber is the largest number that a glyph can have.
const maxNumber = 0xfffe

// Glyphs lists the glyphs by number, without glyph 0.
func (u *Subset) Glyphs() []Numbered {
	list := slices.Concat(u.list, u.more)
	slices.SortFunc(list, func(a, b Numbered) int { return cmp.Compare(a.Number, b.Number) })
	return list
}
