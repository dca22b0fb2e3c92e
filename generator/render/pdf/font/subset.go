package font

import (
	"encoding/binary"
	"slices"
)

// Program returns a TrueType font of the glyphs that u uses, and the parts of those that are
// composite. Its other glyphs are empty. Hinting is left out: readers of PDF smooth outlines without
// it, and it is half of the bytes.
func (u *Subset) Program() []byte {
	list, size := u.Glyphs(), 1
	if len(list) > 0 {
		size += int(list[len(list)-1].Number)
	}
	s := subsetter{
		face: u.Face, glyphs: make([]int, 1, size),
		loca: make([]byte, 0, 4*(size+1)), glyf: make([]byte, 0, bytesOfGlyph*len(list)),
	}
	for _, g := range list {
		s.keep(int(g.Number), int(g.Glyph))
	}
	for _, g := range s.glyphs { // of all glyphs, those that have a further number too
		if g != none {
			s.keepParts(g)
		}
	}
	for _, g := range s.glyphs {
		s.outline(g)
	}
	return s.font()
}

// bytesOfGlyph is about how many bytes the outline of a glyph takes.
const bytesOfGlyph = 160

type subsetter struct {
	face   *Face
	glyphs []int // glyph of the face by number, none for one that is not used
	glyf   []byte
	loca   []byte
}

// none is the glyph of a number that is not used.
const none = -1

// keep gives a glyph a number.
func (s *subsetter) keep(number, glyph int) {
	for len(s.glyphs) <= number {
		s.glyphs = append(s.glyphs, none)
	}
	s.glyphs[number] = glyph
}

// keepParts keeps the glyphs that a composite glyph is made of.
func (s *subsetter) keepParts(g int) {
	for _, part := range partsOf(s.face.outline(g)) {
		n := u16(part, 2)
		if n < len(s.glyphs) && s.glyphs[n] != none || n >= len(s.face.Advance) {
			continue
		}
		s.keep(n, n)
		s.keepParts(n)
	}
}

// outline appends the outline of g without hinting.
func (s *subsetter) outline(g int) {
	s.loca = binary.BigEndian.AppendUint32(s.loca, uint32(len(s.glyf)))
	if g == none {
		return
	}
	src := s.face.outline(g)
	if len(src) < compositeHead {
		return
	}
	if i16(src, 0) < 0 {
		s.composite(src)
	} else {
		s.simple(src)
	}
	for len(s.glyf)%4 != 0 {
		s.glyf = append(s.glyf, 0)
	}
}

// simple copies a glyph of contours: the ends of its contours, no instructions, points.
func (s *subsetter) simple(src []byte) {
	ends := 10 + 2*i16(src, 0)
	if len(src) < ends+2 {
		return
	}
	points := ends + 2 + u16(src, ends)
	if len(src) < points {
		return
	}
	s.glyf = append(s.glyf, src[:ends]...)
	s.glyf = append(s.glyf, 0, 0)
	s.glyf = append(s.glyf, src[points:]...)
}

// Flags of a part of a composite glyph, and the size of what is before the parts.
const (
	argsAreWords  = 0x0001
	hasScale      = 0x0008
	moreParts     = 0x0020
	hasTwoScales  = 0x0040
	hasMatrix     = 0x0080
	hasHinting    = 0x0100
	compositeHead = 10
)

// composite copies a glyph made of other glyphs.
func (s *subsetter) composite(src []byte) {
	s.glyf = append(s.glyf, src[:compositeHead]...)
	for _, part := range partsOf(src) {
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(u16(part, 0)&^hasHinting))
		n := u16(part, 2)
		if n >= len(s.glyphs) { // a broken face leads to a glyph that it has not
			n = 0
		}
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(n))
		s.glyf = append(s.glyf, part[4:]...)
	}
}

// partsOf returns the parts of a composite glyph: flags, glyph, place. Other glyphs have none.
func partsOf(src []byte) (parts [][]byte) {
	if len(src) < compositeHead || i16(src, 0) >= 0 {
		return nil
	}
	for at := compositeHead; at+4 <= len(src); {
		flags := u16(src, at)
		size := 4 + partSize(flags)
		if at+size > len(src) {
			break
		}
		parts = append(parts, src[at:at+size])
		if at += size; flags&moreParts == 0 {
			break
		}
	}
	return parts
}

// partSize returns how many bytes follow the glyph number of a part.
func partSize(flags int) int {
	size := 2
	if flags&argsAreWords != 0 {
		size = 4
	}
	switch {
	case flags&hasScale != 0:
		size += 2
	case flags&hasTwoScales != 0:
		size += 4
	case flags&hasMatrix != 0:
		size += 8
	}
	return size
}

// font puts the tables together.
func (s *subsetter) font() []byte {
	s.loca = binary.BigEndian.AppendUint32(s.loca, uint32(len(s.glyf)))
	f := s.face
	head, hhea, maxp := slices.Clone(f.Tables["head"]), slices.Clone(f.Tables["hhea"]), slices.Clone(f.Tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.glyphs)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.glyphs)))
	return assemble([]sfntTable{
		{"glyf", s.glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", s.metrics()}, {"loca", s.loca}, {"maxp", maxp},
	})
}

func (s *subsetter) metrics() []byte {
	hmtx, long := s.face.Tables["hmtx"], u16(s.face.Tables["hhea"], 34)
	out := make([]byte, 0, 4*len(s.glyphs))
	for _, g := range s.glyphs {
		if g == none {
			out = append(out, 0, 0, 0, 0)
			continue
		}
		out = binary.BigEndian.AppendUint16(out, s.face.Advance[g])
		at := 4*g + 2
		if g >= long {
			at = 4*long + 2*(g-long)
		}
		out = append(out, hmtx[at:at+2]...)
	}
	return out
}
