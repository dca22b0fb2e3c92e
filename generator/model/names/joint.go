package names

import (
	"strings"

	"briefpack/generator/model/letter"
)

// joints is how the words of a name are joined in a text.
type joints struct {
	counted bool   // whether there were any
	none    bool   // all by nothing: "ailsamuir"
	camel   bool   // all by a capital: "AilsaMuir"
	spaced  bool   // all by white space and nothing else
	space   bool   // white space is in one of them
	signs   string // between the first name and the surname
}

// between describes the characters between two words.
type between struct {
	space  bool         // white space
	hidden bool         // a character without width, or the edge of an element
	signs  string       // everything else, folded
	next   letter.Class // of the letter or digit that follows
}

const (
	betweenMax = 512 // bytes between two words of a name; white space, mostly
	signsMax   = 3   // bytes of signs among them
)

// joint skips the characters between two words of a name, and reports whether they may be
// there.
func (m *matcher) joint(sign byte, at int, j *joints) bool {
	before := m.last
	b, ok := m.skip()
	if !ok || !b.joins(sign, at-strings.LastIndexAny(m.form[:at], " -,")-1) {
		return false
	}
	if sign == withinWord {
		return true
	}
	if b.signs == "(" && !(m.capital && b.next == letter.Upper && b.space) {
		return false
	}
	if sign == turnedRound && b.signs == "" {
		// "Shaw Morag" is a name when both begin as names do.
		if !m.capital || b.next != letter.Upper || m.in&shortened != 0 {
			return false
		}
		m.swapped = true
	}
	if !j.counted {
		*j = joints{counted: true, none: true, camel: true, spaced: true, signs: b.signs}
	}
	if j.space = j.space || b.space; sign == turnedRound {
		j.signs = b.signs
	}
	j.spaced = j.spaced && b.space && b.signs == ""
	j.none = j.none && !b.space && !b.hidden && b.signs == ""
	j.camel = j.camel && before == letter.Lower && b.next == letter.Upper
	return true
}

// skip moves to the next letter or digit. It is false if that is too far.
func (m *matcher) skip() (between, bool) {
	var b between
	for from := m.at; m.at < len(m.text) && m.at-from <= betweenMax; {
		c := letter.At(m.text, m.at)
		switch {
		case c.Class.InWord():
			b.next = c.Class
			return b, true
		case c.Class == letter.Invisible:
			b.hidden = true
		case c.Fold == " ":
			b.space = true
		default:
			b.signs += c.Fold
		}
		if len(b.signs) > signsMax {
			return b, false
		}
		m.at += c.Size
	}
	return b, false
}

// joins reports whether these characters may join two words of a name; letters is the length
// of the first word.
func (b between) joins(sign byte, letters int) bool {
	one := b.signs
	if one != "" {
		one = one[:1]
	}
	isOneSign := strings.Count(b.signs, one) == len(b.signs)
	switch {
	case sign == turnedRound && (b.signs == "," || b.signs == ";" || b.signs == "("):
		return true
	case sign == turnedRound && b.signs == "":
		return b.space || b.hidden
	case sign == turnedRound:
		return len(b.signs) == 1 && !b.space && strings.Contains("_-.+/", one)
	case one == "":
		return true
	case one == ".": // ends a sentence, unless it follows an initial
		return isOneSign && (!b.space || letters <= 2)
	}
	return isOneSign && strings.Contains("-_'+/&=~*|\\(", one)
}
