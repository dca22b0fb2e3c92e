package pdffile

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
	"strconv"
	"sync"
	"unicode/utf16"

	"briefpack/generator/render/pdf/font"
)

// embedded holds the parts of an embedded font that take work, compressed.
type embedded struct {
	face    *font.Face
	name    string
	size    int // of the program, in bytes
	program []byte
	unicode []byte
	widths  []byte
}

// newEmbedded prepares u for embedding.
func newEmbedded(u *font.Subset, p *packer) *embedded {
	program, glyphs := u.Program(), u.Glyphs()
	return &embedded{u.Face, subsetTag(glyphs) + "+" + u.Face.Name, len(program), p.deflate(program), p.deflate(toUnicode(glyphs)), glyphWidths(u.Face, glyphs)}
}

// embeddings remembers embedded fonts by their glyphs, since many files use the same. It is safe for
// concurrent use.
type embeddings struct {
	packer packer

	mu    sync.Mutex
	known map[string]*embedded
}

// mostEmbeddings is how many are remembered, of about 5 KB each; then all are forgotten.
const mostEmbeddings = 1 << 10

// common holds the characters that most files have.
const common = " ABCDEFGHIJKLMNOPRSTUVWYabcdefghijklmnopqrstuvwxyz0123456789.,:;/-–’()@"

// of returns u as it is embedded.
func (x *embeddings) of(u *font.Subset) *embedded {
	key := []byte(u.Face.Name)
	for _, g := range u.Glyphs() {
		key = append(key, byte(g.Number>>8), byte(g.Number), byte(g.Glyph>>8), byte(g.Glyph))
		key = append(binary.AppendUvarint(key, uint64(len(g.Text))), g.Text...)
	}
	x.mu.Lock()
	e := x.known[string(key)]
	x.mu.Unlock()
	if e != nil {
		return e
	}
	e = newEmbedded(u, &x.packer)
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.known == nil || len(x.known) >= mostEmbeddings {
		x.known = map[string]*embedded{}
	}
	x.known[string(key)] = e
	return e
}

// add adds the objects of the font and returns its number.
func (e *embedded) add(o *objects) int {
	f := e.face
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
func subsetTag(glyphs []font.Numbered) string {
	b := make([]byte, 0, 2*len(glyphs))
	for _, g := range glyphs {
		b = append(b, byte(g.Number>>8), byte(g.Number))
	}
	sum := crc32.ChecksumIEEE(b)
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}

// glyphWidths returns the widths of glyphs: the first number of each row of numbers, and theirs.
func glyphWidths(f *font.Face, glyphs []font.Numbered) []byte {
	b := fmt.Appendf(nil, "[0[%d", f.Width[0])
	last := 0
	for _, g := range glyphs {
		if int(g.Number) == last+1 {
			b = append(b, ' ')
		} else {
			b = fmt.Appendf(b, "]%d[", g.Number)
		}
		b = strconv.AppendInt(b, int64(f.Width[g.Glyph]), 10)
		last = int(g.Number)
	}
	return append(b, "]]"...)
}

// toUnicode returns the map from glyph numbers to characters, so that the text can be
// read aloud, searched and copied.
func toUnicode(glyphs []font.Numbered) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries that one section may have
	for section := range slices.Chunk(glyphs, most) {
		b = fmt.Appendf(b, "%d beginbfchar\n", len(section))
		for _, g := range section {
			b = fmt.Appendf(b, "<%04X> <", g.Number)
			for _, unit := range utf16.Encode([]rune(g.Text)) {
				b = fmt.Appendf(b, "%04X", unit)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
