package pdf

import (
	"fmt"
	"hash/crc32"
	"strconv"
	"unicode/utf16"
)

// embed adds the font objects of u and returns the number of the font.
func (u *fontUse) embed(o *objects) int {
	f := u.face
	name := u.tag() + "+" + f.name
	program := u.subset()
	file := o.addPacked("/Length1 "+strconv.Itoa(len(program)), program)
	descriptor := o.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		name, f.flags(), f.box[0], f.box[1], f.box[2], f.box[3], f.slant, f.ascent, f.descent, f.capital, f.stem, file))
	unicode := o.addPacked("", u.toUnicode())
	descendant := o.add(fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW %d/W%s>>",
		name, descriptor, f.width[0], u.widths()))
	return o.add(fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, unicode))
}

// flags are those of a font descriptor: symbolic, since glyphs have numbers of our own.
func (f *face) flags() int {
	flags := 4
	if f.fixed {
		flags |= 1
	}
	if f.slant != 0 {
		flags |= 64
	}
	return flags
}

// tag returns the six letters that tell subsets of a face apart.
func (u *fontUse) tag() string {
	b := make([]byte, 0, 2*len(u.glyphs))
	for _, g := range u.glyphs {
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

func (u *fontUse) widths() []byte {
	b := []byte("[0[")
	for i, g := range u.glyphs {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(u.face.width[g]), 10)
	}
	return append(b, "]]"...)
}

// toUnicode returns the map from glyph numbers to characters, so that the text can be
// read aloud, searched and copied.
func (u *fontUse) toUnicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries that one section may have
	for from := 1; from < len(u.text); from += most {
		to := min(from+most, len(u.text))
		b = fmt.Appendf(b, "%d beginbfchar\n", to-from)
		for n := from; n < to; n++ {
			b = fmt.Appendf(b, "<%04X> <", n)
			for _, unit := range utf16.Encode([]rune(u.text[n])) {
				b = fmt.Appendf(b, "%04X", unit)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
