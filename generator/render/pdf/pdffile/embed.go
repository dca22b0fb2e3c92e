package pdffile

import (
	"fmt"
	"hash/crc32"
	"strconv"
	"unicode/utf16"

	"briefpack/generator/render/pdf/font"
)

// embedded holds the parts of an embedded font that take work, compressed.
type embedded struct {
	subset  *font.Subset
	name    string
	size    int // of the program, in bytes
	program []byte
	unicode []byte
	widths  []byte
}

// newEmbedded prepares u for embedding.
func newEmbedded(u *font.Subset, p *packer) *embedded {
	program := u.Program()
	return &embedded{u, subsetTag(u) + "+" + u.Face.Name, len(program), p.deflate(program), p.deflate(toUnicode(u)), glyphWidths(u)}
}

// embed adds the font objects of u and returns the number of the font.
func embed(u *font.Subset, o *objects) int { return newEmbedded(u, o.packer).add(o) }

// add adds the objects of the font and returns its number.
func (e *embedded) add(o *objects) int {
	f := e.subset.Face
	file := o.reserve()
	o.setStream(file, "/Length1 "+strconv.Itoa(e.size)+"/Filter/FlateDecode", e.program)
	descriptor := o.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		e.name, fontFlags(f), f.Box[0], f.Box[1], f.Box[2], f.Box[3], f.Slant, f.Ascent, f.Descent, f.Capital, f.Stem, file))
	unicode := o.reserve()
	o.setStream(unicode, "/Filter/FlateDecode", e.unicode)
	descendant := o.add(fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW %d/W%s>>",
		e.name, descriptor, f.Width[0], e.widths))
	return o.add(fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		e.name, descendant, unicode))
}

// fontFlags returns the flags of a font descriptor: symbolic, as the glyphs have numbers of this
// file only.
func fontFlags(f *font.Face) int {
	flags := 4
	if f.Fixed {
		flags |= 1
	}
	if f.Slant != 0 {
		flags |= 64
	}
	return flags
}

// subsetTag returns the six letters that tell subsets of a face apart.
func subsetTag(u *font.Subset) string {
	b := make([]byte, 0, 2*len(u.Glyphs))
	for _, g := range u.Glyphs {
		b = append(b, byte(g>>8), byte(g))
	}
	sum := crc32.ChecksumIEEE(b)
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}

func glyphWidths(u *font.Subset) []byte {
	b := []byte("[0[")
	for i, g := range u.Glyphs {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(u.Face.Width[g]), 10)
	}
	return append(b, "]]"...)
}

// toUnicode returns the map from glyph numbers to characters, so that the text can be
// read aloud, searched and copied.
func toUnicode(u *font.Subset) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries that one section may have
	for from := 1; from < len(u.Text); from += most {
		to := min(from+most, len(u.Text))
		b = fmt.Appendf(b, "%d beginbfchar\n", to-from)
		for n := from; n < to; n++ {
			b = fmt.Appendf(b, "<%04X> <", n)
			for _, unit := range utf16.Encode([]rune(u.Text[n])) {
				b = fmt.Appendf(b, "%04X", unit)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
