package font

import (
	"encoding/binary"
	"slices"
)

// Program returns a TrueType font of the glyphs that u uses, numbered as u numbers them, a
// glyph with several numbers once for each. Parts of composite glyphs come after them.
// Hinting is left out: readers of PDF smooth outlines without it, and it is half of the bytes.
func (u *Subset) Program() []byte {
	s := subsetter{face: u.Face, number: map[int]int{}}
	for i, g := range u.Glyphs {
		s.order = append(s.order, int(g))
		s.number[int(g)] = i
	}
	for i := 0; i < len(s.order); i++ { // parts are appended while it runs
		s.outline(s.order[i])
	}
	return s.font()
}

type subsetter struct {
	face   *Face
	order  []int       // glyphs of the face by new number
	number map[int]int // new number by glyph of the face
	glyf   []byte
	loca   []byte
}

// outline appends the outline of g without hinting.
func (s *subsetter) outline(g int) {
	s.loca = binary.BigEndian.AppendUint32(s.loca, uint32(len(s.glyf)))
	src := s.face.outline(g)
	if len(src) < 10 {
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

// Flags of a part of a composite glyph.
const (
	argsAreWords  = 0x0001
	hasScale      = 0x0008
	moreParts     = 0x0020
	hasTwoScales  = 0x0040
	hasMatrix     = 0x0080
	hasHinting    = 0x0100
	compositeHead = 10
)

// composite copies a glyph made of other glyphs, which get new numbers.
func (s *subsetter) composite(src []byte) {
	s.glyf = append(s.glyf, src[:compositeHead]...)
	for at := compositeHead; at+4 <= len(src); {
		flags := u16(src, at)
		size := 4 + partSize(flags)
		if at+size > len(src) {
			return
		}
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(flags&^hasHinting))
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(s.part(u16(src, at+2))))
		s.glyf = append(s.glyf, src[at+4:at+size]...)
		if at += size; flags&moreParts == 0 {
			return
		}
	}
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

func (s *subsetter) part(g int) int {
	n, ok := s.number[g]
	if !ok {
		n = len(s.order)
		s.number[g] = n
		s.order = append(s.order, g)
	}
	return n
}

// font puts the tables together.
func (s *subsetter) font() []byte {
	s.loca = binary.BigEndian.AppendUint32(s.loca, uint32(len(s.glyf)))
	f := s.face
	head, hhea, maxp := slices.Clone(f.Tables["head"]), slices.Clone(f.Tables["hhea"]), slices.Clone(f.Tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.order)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.order)))
	return assemble([]sfntTable{
		{"glyf", s.glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", s.metrics()}, {"loca", s.loca}, {"maxp", maxp},
	})
}

func (s *subsetter) metrics() []byte {
	hmtx, long := s.face.Tables["hmtx"], u16(s.face.Tables["hhea"], 34)
	out := make([]byte, 0, 4*len(s.order))
	for _, g := range s.order {
		if g >= len(s.face.Advance) {
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
