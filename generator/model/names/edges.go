package names

import (
	"strings"

	"briefpack/generator/model/letter"
)

// edges is a rule for the places within a word at which a hit may begin and end.
type edges uint8

const (
	strict        edges = iota // at no place
	digitsApart                // between a letter and a digit: "muir2"
	capitalsApart              // also before a capital: "photoAilsaMuir"
)

// part reports whether a hit may begin or end between two characters.
func (e edges) part(a, b letter.Class) bool {
	switch {
	case !a.InWord() || !b.InWord():
		return true
	case a == letter.Digit || b == letter.Digit:
		return e != strict && a != b
	}
	return e == capitalsApart && a == letter.Lower && b == letter.Upper
}

// begins reports whether a hit may begin where this one does.
func (m *matcher) begins(e edges) bool {
	first := letter.At(m.text, m.start).Class
	for i := m.start; i > 0 && m.start-i < marksMax; {
		c := letter.Before(m.text, i)
		if letter.IsStray(m.text, i-c.Size) {
			return true
		}
		if c.Class != letter.Mark {
			return e.part(c.Class, first)
		}
		i -= c.Size
	}
	return true
}

// ends reports whether a hit may end where this one does.
func (m *matcher) ends(e edges) bool {
	return e.part(m.last, m.following())
}

// following returns the class of the character after the hit: a gap if the next byte is not
// text.
func (m *matcher) following() letter.Class {
	for i := m.at; i < len(m.text) && i-m.at < marksMax; {
		c := letter.At(m.text, i)
		if letter.IsStray(m.text, i) {
			return letter.Gap
		}
		if c.Class != letter.Mark {
			return c.Class
		}
		i += c.Size
	}
	return letter.Gap
}

// addressMax is the number of bytes to each side of a hit in which isInAddress looks for the
// sign of an address.
const addressMax = 128

// isInAddress reports whether the word around the hit looks like an address.
func (m *matcher) isInAddress() bool {
	from, to := m.start, m.at
	for from > 0 && m.start-from < addressMax && m.text[from-1] > ' ' {
		from--
	}
	for to < len(m.text) && to-m.at < addressMax && m.text[to] > ' ' {
		to++
	}
	word := m.text[from:to]
	return strings.ContainsAny(word, `@/\_`) || strings.HasPrefix(word, "www.")
}
