package pdffile

import (
	"encoding/binary"
	"fmt"
	"strconv"

	"golang.org/x/text/encoding/charmap"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
)

// formFont is the name of the font that readers set typed text in.
const formFont = "Fill"

// acroForm adds the fields and returns the entry of the catalog, nothing without any.
// Each has an appearance of its own, so that no reader has to make one before somebody
// types; there are no actions and no scripts.
func (f *finisher) acroForm() []byte {
	if len(f.doc.Fields) == 0 {
		return nil
	}
	font := f.typewriter()
	resources := fmt.Sprintf("<</Font<</%s %d 0 R>>>>", formFont, font)
	ink := f.doc.Form.Ink
	style := fmt.Sprintf("/DA(/%s %s Tf %.3f %.3f %.3f rg)", formFont, AppendNumber(nil, f.doc.Form.Size),
		float64(ink.R)/255, float64(ink.G)/255, float64(ink.B)/255)
	b := []byte("/AcroForm<</Fields[")
	for _, x := range f.doc.Fields {
		f.widget(x, resources, style)
		b = append(ref(b, x.Num), ' ')
	}
	if f.doc.FromRight {
		style += "/Q 2" // what is typed begins on the right
	}
	return fmt.Appendf(b, "]/DR%s%s>>", resources, style)
}

func (f *finisher) widget(x *tag.Field, resources, style string) {
	look := f.reserve()
	f.setStream(look, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]/Resources%s", x.At.W, x.At.H, resources), []byte("/Tx BMC\nEMC"))
	flags := ""
	if x.Lines {
		flags = "/Ff 4096"
	}
	top := f.doc.Height - x.At.Y
	f.set(x.Num, fmt.Appendf(nil, "<</Type/Annot/Subtype/Widget/FT/Tx/T%s/TU%s/F 4%s%s/P %d 0 R/StructParent %d/Rect[%.2f %.2f %.2f %.2f]/AP<</N %d 0 R>>>>",
		textString(x.Name), textString(x.Says), flags, style, pageObject(x.At.Page), x.Key, x.At.X, top-x.At.H, x.At.X+x.At.W, top, look))
}

// typewriter adds the font of typed text: a simple font with every character of Windows
// code page 1252, which readers of forms know how to write in.
func (f *finisher) typewriter() int {
	face := f.doc.Form.Face
	use := font.NewSubset(face)
	var codes []uint16 // by code of 1252: number of its glyph
	var widths []byte
	for code := firstCode; code < 256; code++ {
		r := charmap.Windows1252.DecodeByte(byte(code))
		g := font.Glyph{ID: face.Glyph(r), Text: string(r)}
		codes = append(codes, use.Use(&g))
		widths = append(strconv.AppendInt(widths, int64(face.Width[g.ID]), 10), ' ')
	}
	program := use.ProgramWithMap(characterMap(codes))
	file := f.addPacked("/Length1 "+strconv.Itoa(len(program)), program)
	name := subsetTag(use) + "+" + face.Name
	descriptor := f.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d/MissingWidth %d/FontFile2 %d 0 R>>",
		name, face.Box[0], face.Box[1], face.Box[2], face.Box[3], face.Ascent, face.Descent, face.Capital, face.Stem, face.Width[0], file))
	return f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/TrueType/BaseFont/%s/FirstChar %d/LastChar 255/Widths[%s]/Encoding/WinAnsiEncoding/FontDescriptor %d 0 R>>",
		name, firstCode, widths, descriptor))
}

// firstCode is the code of the first character that can be seen, the space.
const firstCode = 32

// characterMap returns a cmap table (format 4, platform 3, encoding 1) that leads from the
// characters of 1252 to glyph numbers, one segment a character.
func characterMap(codes []uint16) []byte {
	glyphs := map[uint16]uint16{}
	for i, g := range codes {
		if r := charmap.Windows1252.DecodeByte(byte(firstCode + i)); g != 0 && r < 0xffff {
			glyphs[uint16(r)] = g
		}
	}
	var ends, starts, deltas, offsets []byte
	count := 0
	for r := range 0xffff {
		if g, ok := glyphs[uint16(r)]; ok {
			ends = binary.BigEndian.AppendUint16(ends, uint16(r))
			starts = binary.BigEndian.AppendUint16(starts, uint16(r))
			deltas = binary.BigEndian.AppendUint16(deltas, g-uint16(r))
			offsets = append(offsets, 0, 0)
			count++
		}
	}
	ends, starts = append(ends, 0xff, 0xff), append(starts, 0xff, 0xff)
	deltas, offsets = append(deltas, 0, 1), append(offsets, 0, 0)
	count++
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
