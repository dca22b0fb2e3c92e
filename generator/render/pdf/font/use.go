package font

// Glyph is one glyph of a shaped word. Lengths are in 1/1000 em.
type Glyph struct {
	ID      uint16
	Advance int16  // to the next glyph, kerning included
	DX, DY  int16  // how far it is painted from its place
	Text    string // the characters it stands for; "" when another glyph stands for them
}

// Subset holds the glyphs of a face that one file uses. It numbers them in the order of their
// first use, which keeps the embedded font and its tables as short as the text.
//
// A glyph that stands for different characters, as one form of the letter mu does, gets a number
// for each: programs find the text of a file by number.
type Subset struct {
	Face   *Face
	number []uint16         // by glyph of the face; 0 when it is not used yet
	others map[other]uint16 // of glyphs that stand for other characters than at first
	Glyphs []uint16         // by number; glyph 0 first
	Text   []string         // by number: the characters it stands for
}

// other is a glyph with the characters that it stands for.
type other struct {
	glyph uint16
	text  string
}

func NewSubset(f *Face) *Subset {
	return &Subset{Face: f, number: make([]uint16, len(f.Advance)), Glyphs: []uint16{0}, Text: []string{""}}
}

// Use returns the number of g.
func (u *Subset) Use(g *Glyph) uint16 {
	n := u.number[g.ID]
	switch {
	case g.ID == 0 || n != 0 && u.Text[n] == g.Text:
		return n
	case n == 0:
		n = u.add(g)
		u.number[g.ID] = n
		return n
	}
	key := other{g.ID, g.Text}
	if u.others[key] == 0 {
		if u.others == nil {
			u.others = map[other]uint16{}
		}
		u.others[key] = u.add(g)
	}
	return u.others[key]
}

func (u *Subset) add(g *Glyph) uint16 {
	u.Glyphs = append(u.Glyphs, g.ID)
	u.Text = append(u.Text, g.Text)
	return uint16(len(u.Glyphs) - 1)
}
