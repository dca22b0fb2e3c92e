// Package font reads TrueType faces and cuts out the part that a file needs.
//
// It handles glyphs, not text: package text decides which glyphs a word takes. To give the
// program another face, change faceSources.
package font

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font"
)

// Face is a parsed TrueType font. It is immutable and shared by all goroutines.
type Face struct {
	Name    string
	Font    *font.Font
	Tables  map[string][]byte
	upem    int
	Advance []uint16 // by glyph, in font units
	Width   []int16  // by glyph, in 1/1000 em
	loca    []uint32
	Box     [4]int // 1/1000 em
	Ascent  int    // 1/1000 em
	Descent int    // 1/1000 em, negative
	Capital int    // height of capitals, 1/1000 em
	Slant   int    // degrees, negative leans right
	Stem    int
	Fixed   bool
}

// Parse reads what layout and embedding need. Glyph outlines stay in the bytes.
func Parse(name string, data []byte) (*Face, error) {
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	f := &Face{Name: name, Font: parsed.Font}
	if f.Tables, err = sfntTables(data); err != nil {
		return nil, err
	}
	for _, need := range []struct {
		table string
		size  int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"OS/2", 10}, {"post", 16}, {"hmtx", 4}, {"loca", 2}, {"glyf", 0}} {
		if t, ok := f.Tables[need.table]; !ok || len(t) < need.size {
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

func (f *Face) readMetrics() {
	head, hhea, os2, post := f.Tables["head"], f.Tables["hhea"], f.Tables["OS/2"], f.Tables["post"]
	f.upem = max(u16(head, 18), 1)
	for i := range f.Box {
		f.Box[i] = f.Milli(i16(head, 36+2*i))
	}
	f.Ascent, f.Descent = f.Milli(i16(hhea, 4)), f.Milli(i16(hhea, 6))
	weight := u16(os2, 4) / 65
	f.Stem = 50 + weight*weight
	f.Slant = i16(post, 4)
	f.Fixed = u32(post, 12) != 0
}

// Milli turns font units into 1/1000 em, rounded to the nearest.
func (f *Face) Milli(units int) int {
	if units < 0 {
		return -f.Milli(-units)
	}
	return (units*1000 + f.upem/2) / f.upem
}

func (f *Face) readWidths() error {
	glyphs, long, hmtx := u16(f.Tables["maxp"], 4), u16(f.Tables["hhea"], 34), f.Tables["hmtx"]
	if long < 1 || long > glyphs || len(hmtx) < 4*long+2*(glyphs-long) {
		return errors.New("table hmtx is short")
	}
	f.Advance = make([]uint16, glyphs)
	f.Width = make([]int16, glyphs)
	for g := range glyphs {
		f.Advance[g] = uint16(u16(hmtx, 4*min(g, long-1)))
		f.Width[g] = int16(f.Milli(int(f.Advance[g])))
	}
	return nil
}

func (f *Face) readLoca() error {
	loca, wide := f.Tables["loca"], u16(f.Tables["head"], 50) != 0
	f.loca = make([]uint32, len(f.Advance)+1)
	if len(loca) < 2*len(f.loca) || wide && len(loca) < 4*len(f.loca) {
		return errors.New("table loca is short")
	}
	last := uint32(0)
	for i := range f.loca {
		at := uint32(u16(loca, 2*i)) * 2
		if wide {
			at = uint32(u32(loca, 4*i))
		}
		if at < last || int(at) > len(f.Tables["glyf"]) {
			return errors.New("table loca is out of order")
		}
		f.loca[i], last = at, at
	}
	return nil
}

// readCapital finds the height of capitals. Older faces do not say it: theirs is as high as
// an H.
func (f *Face) readCapital() {
	if os2 := f.Tables["OS/2"]; len(os2) >= 90 {
		f.Capital = f.Milli(i16(os2, 88))
	} else if h := f.outline(int(f.Glyph('H'))); len(h) >= 10 {
		f.Capital = f.Milli(i16(h, 8))
	}
}

// outline returns the glyf entry of g; empty when it has no ink.
func (f *Face) outline(g int) []byte {
	if g+1 >= len(f.loca) {
		return nil
	}
	return f.Tables["glyf"][f.loca[g]:f.loca[g+1]]
}

// Glyph returns the glyph of r, 0 when the face has none.
func (f *Face) Glyph(r rune) uint16 {
	g, _ := f.Font.NominalGlyph(r)
	if int(g) >= len(f.Advance) {
		return 0
	}
	return uint16(g)
}
