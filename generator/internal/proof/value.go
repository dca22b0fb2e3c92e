package proof

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// kind is the type of a value.
type kind int

// The kinds of value. An operator is a bare word, such as true, null or Tj.
const (
	none kind = iota
	number
	name
	text
	list
	dict
	reference
	operator
)

// value is a value of PDF.
type value struct {
	kind kind
	num  float64 // of a number, or the object of a reference
	str  string  // of a name, a text or an operator
	list []value
	dict map[string]value
}

func (v value) int() int { return int(v.num) }

// says returns a text string in UTF-8.
func (v value) says() string {
	b := []byte(v.str)
	if v.kind != text || len(b) < 2 || b[0] != 0xfe || b[1] != 0xff {
		return v.str
	}
	return fromUTF16(b[2:])
}

func fromUTF16(b []byte) string {
	var units []uint16
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}

// String returns v almost as written, with keys in order.
func (v value) String() string {
	switch v.kind {
	case number:
		return strconv.FormatFloat(v.num, 'f', -1, 64)
	case name:
		return "/" + v.str
	case text:
		return "(" + v.says() + ")"
	case reference:
		return fmt.Sprintf("%d 0 R", v.int())
	case list:
		var parts []string
		for _, x := range v.list {
			parts = append(parts, x.String())
		}
		return "[" + strings.Join(parts, " ") + "]"
	case dict:
		var b strings.Builder
		for _, key := range slices.Sorted(maps.Keys(v.dict)) {
			b.WriteString("/" + key + " " + v.dict[key].String() + " ")
		}
		return "<<" + strings.TrimSpace(b.String()) + ">>"
	}
	return v.str
}
