package pdffile

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"

	"golang.org/x/text/encoding/charmap"

	"briefpack/generator/render/pdf/font"
)

// typingFont is the font of typed text, the same in every form: a simple font with every
// character of Windows code page 1252, which readers of forms know how to write in.
type typingFont struct {
	face    *font.Face
	name    string
	size    int    // of its program, in bytes
	program []byte // compressed
	widths  []byte
}

func newTypingFont(face *font.Face, p *packer) *typingFont {
	t := &typingFont{face: face}
	use := font.NewSubset(face)
	var codes []uint16 // by code of 1252: number of its glyph
	for code := firstCode; code < 256; code++ {
		r := charmap.Windows1252.DecodeByte(byte(code))
		g := font.Glyph{ID: face.Glyph(r), Text: string(r)}
		codes = append(codes, use.Use(&g))
		t.widths = append(strconv.AppendInt(t.widths, int64(face.Width[g.ID]), 10), ' ')
	}
	program := use.ProgramWithMap(characterMap(codes))
	t.name, t.size, t.program = subsetTag(use)+"+"+face.Name, len(program), p.deflate(program)
	return t
}

// add adds the objects of the font and returns its number.
func (t *typingFont) add(o *objects) int {
	f := t.face
	file := o.reserve()
	o.setStream(file, "/Length1 "+strconv.Itoa(t.size)+"/Filter/FlateDecode", t.program)
	descriptor := o.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d/MissingWidth %d/FontFile2 %d 0 R>>",
		t.name, f.Box[0], f.Box[1], f.Box[2], f.Box[3], f.Ascent, f.Descent, f.Capital, f.Stem, f.Width[0], file))
	return o.add(fmt.Appendf(nil, "<</Type/Font/Subtype/TrueType/BaseFont/%s/FirstChar %d/LastChar 255/Widths[%s]/Encoding/WinAnsiEncoding/FontDescriptor %d 0 R>>",
		t.name, firstCode, t.widths, descriptor))
}

// firstCode is the code of the first character that can be seen, the space.
const firstCode = 32

// characterMap returns a cmap table (format 4, platform 3, encoding 1) that leads from the
// characters of 1252 to glyph numbers, one segment a character.
func characterMap(codes []uint16) []byte {
	type entry struct{ char, glyph uint16 }
	var entries []entry
	for i, g := range codes {
		if r := charmap.Windows1252.DecodeByte(byte(firstCode + i)); g != 0 && r < 0xffff {
			entries = append(entries, entry{uint16(r), g})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.char, b.char) })
	entries = slices.Compact(entries) // codes without a character share one
	var ends, starts, deltas, offsets []byte
	for _, e := range entries {
		ends = binary.BigEndian.AppendUint16(ends, e.char)
		starts = binary.BigEndian.AppendUint16(starts, e.char)
		deltas = binary.BigEndian.AppendUint16(deltas, e.glyph-e.char)
		offsets = append(offsets, 0, 0)
	}
	ends, starts = append(ends, 0xff, 0xff), append(starts, 0xff, 0xff)
	deltas, offsets = append(deltas, 0, 1), append(offsets, 0, 0)
	count := len(entries) + 1
	shift := 0
	for 2<<shift <= count {
		shift++
	}
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}
	for _, v := range []int{4, 16 + 8*count, 0, 2 * count, 2 << shift, shift, 2*count - 2<<shift} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	out = append(out, ends...)
	out = append(out, 0, 0)
	out = append(out, starts...)
	out = append(out, deltas...)
	return append(out, offsets...)
}
