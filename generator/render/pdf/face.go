package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/font"
)

// faceID names one of the faces of a press.
type faceID uint8

// The faces.
const (
	regular faceID = iota
	bold
	italic
	boldItalic
	mono
	faceCount
)

type faceSource struct {
	name string // PostScript name
	data []byte // TrueType
}

func faceSources(own [4][]byte) [faceCount]faceSource {
	list := [faceCount]faceSource{
		regular:    {"LiberationSans", liberationsansregular.TTF},
		bold:       {"LiberationSans-Bold", liberationsansbold.TTF},
		italic:     {"LiberationSans-Italic", liberationsansitalic.TTF},
		boldItalic: {"LiberationSans-BoldItalic", liberationsansbolditalic.TTF},
		mono:       {"LiberationMono", liberationmonoregular.TTF},
	}
	for i, data := range own {
		if data != nil {
			list[i] = faceSource{ownNames[i], data}
		}
	}
	return list
}

// ownNames are what the faces of a site are called in a file.
var ownNames = [4]string{regular: "Own-Regular", bold: "Own-Bold", italic: "Own-Italic", boldItalic: "Own-BoldItalic"}

// face is a parsed TrueType font. It is immutable and shared by all goroutines.
type face struct {
	name    string
	font    *font.Font
	tables  map[string][]byte
	upem    int
	advance []uint16 // by glyph, in font units
	width   []int16  // by glyph, in 1/1000 em
	loca    []uint32
	box     [4]int // 1/1000 em
	ascent  int    // 1/1000 em
	descent int    // 1/1000 em, negative
	capital int    // height of capitals, 1/1000 em
	slant   int    // degrees, negative leans right
	stem    int
	fixed   bool
}

// parseFace reads what layout and embedding need. Glyph outlines stay in the bytes.
func parseFace(name string, data []byte) (*face, error) {
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	f := &face{name: name, font: parsed.Font}
	if f.tables, err = sfntTables(data); err != nil {
		return nil, err
	}
	for _, need := range []struct {
		table string
		size  int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"OS/2", 10}, {"post", 16}, {"hmtx", 4}, {"loca", 2}, {"glyf", 0}} {
		if t, ok := f.tables[need.table]; !ok || len(t) < need.size {
			return nil, fmt.Errorf("table %s is missing or short", need.table)
		}
	}
	f.readMetrics()
	if err := f.readWidths(); err != nil {
		return nil, err
	}
	if err := f.readLoca(); err != nil {
		return nil, err
	}
	f.readCapital()
	return f, nil
}

func (f *face) readMetrics() {
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	f.upem = max(u16(head, 18), 1)
	for i := range f.box {
		f.box[i] = f.milli(i16(head, 36+2*i))
	}
	f.ascent, f.descent = f.milli(i16(hhea, 4)), f.milli(i16(hhea, 6))
	weight := u16(os2, 4) / 65
	f.stem = 50 + weight*weight
	f.slant = i16(post, 4)
	f.fixed = u32(post, 12) != 0
}

// milli turns font units into 1/1000 em, rounded to the nearest.
func (f *face) milli(units int) int {
	if units < 0 {
		return -f.milli(-units)
	}
	return (units*1000 + f.upem/2) / f.upem
}

func (f *face) readWidths() error {
	glyphs, long, hmtx := u16(f.tables["maxp"], 4), u16(f.tables["hhea"], 34), f.tables["hmtx"]
	if long < 1 || long > glyphs || len(hmtx) < 4*long+2*(glyphs-long) {
		return errors.New("table hmtx is short")
	}
	f.advance = make([]uint16, glyphs)
	f.width = make([]int16, glyphs)
	for g := range glyphs {
		f.advance[g] = uint16(u16(hmtx, 4*min(g, long-1)))
		f.width[g] = int16(f.milli(int(f.advance[g])))
	}
	return nil
}

func (f *face) readLoca() error {
	loca, wide := f.tables["loca"], u16(f.tables["head"], 50) != 0
	f.loca = make([]uint32, len(f.advance)+1)
	if len(loca) < 2*len(f.loca) || wide && len(loca) < 4*len(f.loca) {
		return errors.New("table loca is short")
	}
	last := uint32(0)
	for i := range f.loca {
		at := uint32(u16(loca, 2*i)) * 2
		if wide {
			at = uint32(u32(loca, 4*i))
		}
		if at < last || int(at) > len(f.tables["glyf"]) {
			return errors.New("table loca is out of order")
		}
		f.loca[i], last = at, at
	}
	return nil
}

// readCapital finds the height of capitals. Older faces do not say it: theirs is as high as
// an H.
func (f *face) readCapital() {
	if os2 := f.tables["OS/2"]; len(os2) >= 90 {
		f.capital = f.milli(i16(os2, 88))
	} else if h := f.outline(int(f.glyph('H'))); len(h) >= 10 {
		f.capital = f.milli(i16(h, 8))
	}
}

// outline returns the glyf entry of g; empty when it has no ink.
func (f *face) outline(g int) []byte {
	if g+1 >= len(f.loca) {
		return nil
	}
	return f.tables["glyf"][f.loca[g]:f.loca[g+1]]
}

// glyph returns the glyph of r, 0 when the face has none.
func (f *face) glyph(r rune) uint16 {
	g, _ := f.font.NominalGlyph(r)
	if int(g) >= len(f.advance) {
		return 0
	}
	return uint16(g)
}
