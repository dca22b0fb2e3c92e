package proof

import (
	"encoding/binary"
	"math"
	"strings"
)

// font is an embedded font. Its codes are glyph numbers.
type font struct {
	name    string
	text    map[int]string // characters of each code
	widths  map[int]float64
	advance []float64 // width of each glyph, 1/1000 em
	starts  []uint32  // offsets of the outlines of glyphs, and the end
}

// readProgram reads the widths and offsets of the glyphs of a TrueType font.
func (x *font) readProgram(b []byte) bool {
	tables := map[string][]byte{}
	for i := 0; len(b) > 12 && i < int(binary.BigEndian.Uint16(b[4:])); i++ {
		row := b[12+16*i:]
		from, size := binary.BigEndian.Uint32(row[8:]), binary.BigEndian.Uint32(row[12:])
		if int(from+size) > len(b) {
			return false
		}
		tables[string(row[:4])] = b[from : from+size]
	}
	head, maxp, hmtx, loca := tables["head"], tables["maxp"], tables["hmtx"], tables["loca"]
	if len(head) < 54 || len(maxp) < 6 {
		return false
	}
	upem, count := float64(binary.BigEndian.Uint16(head[18:])), int(binary.BigEndian.Uint16(maxp[4:]))
	if len(hmtx) < 4*count || len(loca) < 4*(count+1) {
		return false
	}
	for g := range count {
		x.advance = append(x.advance, float64(binary.BigEndian.Uint16(hmtx[4*g:]))*1000/upem)
	}
	for g := range count + 1 {
		x.starts = append(x.starts, binary.BigEndian.Uint32(loca[4*g:]))
	}
	return int(x.starts[count]) <= len(tables["glyf"])
}

// readText reads the map from codes to characters.
func (x *font) readText(cmap []byte) {
	x.text = map[int]string{}
	l := lexer{b: cmap}
	var args []value
	for v, ok := l.next(); ok; v, ok = l.next() {
		if v.kind != operator {
			args = append(args, v)
			continue
		}
		if v.str == "endbfchar" {
			for i := 0; i+1 < len(args); i += 2 {
				if code := args[i].str; len(code) == 2 {
					x.text[int(code[0])<<8|int(code[1])] = fromUTF16([]byte(args[i+1].str))
				}
			}
		}
		args = args[:0]
	}
}

// fault returns the fault of a glyph, or "".
func (x *font) fault(code int) string {
	s, known := x.text[code]
	switch {
	case code == 0 || code >= len(x.advance):
		return "is missing"
	case math.Abs(x.widths[code]-x.advance[code]) > 1:
		return "has a different width in its font"
	case !known || strings.ContainsAny(s, "\x00\ufeff\ufffe\ufffd"):
		return "has no text"
	case strings.TrimSpace(s) != "" && x.starts[code] == x.starts[code+1]:
		return "has no outline"
	}
	return ""
}
