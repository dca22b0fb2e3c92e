package names

import (
	"strings"

	"briefpack/generator/model/letter"
)

// matcher compares a text, from a place where the key of a form was found, with the form.
type matcher struct {
	d      *Detector
	text   string
	form   string
	other  string // for asIs, the spelling; for a part of a name, the other part
	in     Context
	likely bool // whether likely hits count
	start  int
	at     int          // how far it has come; the end of the hit if it matches
	last   letter.Class // of the last letter or digit it took
	small  bool         // whether a word of the name begins without a capital

	capital bool // whether the last word of the name begins with a capital
	swapped bool // whether the surname is first without a sign

	evidence Evidence
	grade    Grade
}

// letter reads the next character, and returns how many bytes of the form it matches: 0 for a
// character that is ignored, -1 if it does not match.
func (m *matcher) letter(form string) int {
	if m.at >= len(m.text) {
		return -1
	}
	c := letter.At(m.text, m.at)
	if c.Class.InWord() && strings.HasPrefix(form, c.Fold) {
		m.at, m.last = m.at+c.Size, c.Class
		return len(c.Fold)
	}
	if c.Class == letter.Mark || c.Class == letter.Invisible {
		m.at += c.Size
		return 0
	}
	return -1
}
