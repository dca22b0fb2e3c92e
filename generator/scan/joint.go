package scan

import "strings"

// joints is how the words of a name are joined in a text.
type joints struct {
	counted bool // whether there were any
	none    bool // all by nothing: "ailsamuir"
	camel   bool // all by a capital: "AilsaMuir"
	spaced  bool // all by white space and nothing else
}

// between is what stands between two words.
type between struct {
	space  bool   // white space
	hidden bool   // a character without width, or the edge of an element
	signs  string // everything else, folded
	next   class  // of the letter or digit that follows
}

const (
	betweenMax = 512 // bytes that may stand between two words of a name; white space, mostly
	signsMax   = 3   // bytes of signs among them
)

// joint goes over what stands between two words of a name, and reports whether it may.
func (m *matcher) joint(sign byte, at int, j *joints) bool {
	before := m.last
	b, ok := m.skip()
	if !ok || !b.joins(sign, at-strings.LastIndexAny(m.form[:at], " -,")-1) {
		return false
	}
	if sign == withinWord {
		return true
	}
	if !j.counted {
		*j = joints{true, true, true, true}
	}
	j.spaced = j.spaced && b.space && b.signs == ""
	j.none = j.none && !b.space && !b.hidden && b.signs == ""
	j.camel = j.camel && before == lower && b.next == upper
	return true
}

// skip goes on to the next letter or digit, when that is not too far.
func (m *matcher) skip() (between, bool) {
	var b between
	for from := m.at; m.at < len(m.text) && m.at-from <= betweenMax; {
		c := charAt(m.text, m.at)
		switch {
		case c.class.inWord():
			b.next = c.class
			return b, true
		case c.class == invisible:
			b.hidden = true
		case c.fold == " ":
			b.space = true
		default:
			b.signs += c.fold
		}
		if len(b.signs) > signsMax {
			return b, false
		}
		m.at += c.size
	}
	return b, false
}

// joins reports whether this may stand between two words of a name; letters is the
// length of the first of them.
func (b between) joins(sign byte, letters int) bool {
	one := b.signs
	if one != "" {
		one = one[:1]
	}
	isOneSign := strings.Count(b.signs, one) == len(b.signs)
	switch {
	case sign == turnedRound && (b.signs == "," || b.signs == ";"):
		return true
	case sign == turnedRound:
		return len(b.signs) == 1 && !b.space && strings.Contains("_-.+/", one)
	case one == "":
		return true
	case one == ".": // the end of a sentence, unless it is that of an initial
		return isOneSign && (!b.space || letters <= 2)
	}
	return isOneSign && strings.Contains("-_'+/&=~*|\\", one)
}

// edges is where a hit may begin and end within what looks like a word.
type edges uint8

const (
	strict        edges = iota // nowhere
	digitsApart                // between a letter and a digit: "muir2"
	capitalsApart              // there, and before a capital: "photoAilsaMuir"
)

// part reports whether a hit may begin or end between two characters.
func (e edges) part(a, b class) bool {
	switch {
	case !a.inWord() || !b.inWord():
		return true
	case a == digit || b == digit:
		return e != strict && a != b
	}
	return e == capitalsApart && a == lower && b == upper
}

// marksMax is how many bytes of combining marks are looked past for the next character.
const marksMax = 64

// begins reports whether a hit may begin where this one does.
func (m *matcher) begins(e edges) bool {
	first := charAt(m.text, m.start).class
	for i := m.start; i > 0 && m.start-i < marksMax; {
		c := charBefore(m.text, i)
		if c.class != mark {
			return e.part(c.class, first)
		}
		i -= c.size
	}
	return true
}

// ends reports whether a hit may end where this one does.
func (m *matcher) ends(e edges) bool {
	return e.part(m.last, m.following())
}

// following returns the class of the character after the hit.
func (m *matcher) following() class {
	for i := m.at; i < len(m.text) && i-m.at < marksMax; {
		c := charAt(m.text, i)
		if c.class != mark {
			return c.class
		}
		i += c.size
	}
	return gap
}

// phone reports whether a telephone number stands here.
func (m *matcher) phone() bool {
	signs := 0
	for k := 0; k < len(m.form); {
		if n := m.letter(m.form[k:]); n >= 0 {
			k, signs = k+n, 0
			continue
		}
		if signs++; m.at >= len(m.text) || signs > signsMax+1 {
			return false
		}
		c := charAt(m.text, m.at)
		if c.class != gap || !isBetweenDigits(c.fold) {
			return false
		}
		m.at += c.size
	}
	return m.following() != digit && isPrefix(m.digitsBefore())
}

// digitsBefore returns the digits that stand directly before the hit, some of them at
// least when there are more than a prefix has.
func (m *matcher) digitsBefore() string {
	digits := ""
	for i := m.start; i > 0 && len(digits) <= len("00440"); {
		c := charBefore(m.text, i)
		if c.class != digit {
			break
		}
		digits = c.fold + digits
		i -= c.size
	}
	return digits
}

// addressMax is how far a word reaches in which a sign of an address is looked for, in
// bytes to each side.
const addressMax = 128

// isInAddress reports whether the word in which the hit stands looks like an address.
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
