package names

import (
	"strings"

	"briefpack/generator/model/letter"
)

// matches reports whether the form is at the place, and sets the evidence and the grade.
func (m *matcher) matches(how way) bool {
	m.at = m.start
	m.form, m.other, _ = strings.Cut(m.form, alsoMark)
	return m.is(how) && (m.in&Blocks == 0 || m.isAcrossBlocks(how))
}

// is reports whether the form is at the place. It does not look at the text around it.
func (m *matcher) is(how way) bool {
	switch how {
	case asName:
		return m.name()
	case asWords:
		return m.words() && m.begins(strict) && m.ends(strict)
	case asRun:
		return m.run() && m.begins(strict) && m.ends(strict)
	case asPhone:
		return m.phone()
	case asTitled:
		return m.titled()
	case asInitial:
		return m.initial()
	case asUser:
		return m.user()
	case asFirst:
		return m.firstName()
	case asLast:
		return m.surname()
	}
	return m.names(&joints{}) && m.begins(strict) && m.ends(strict) && exactly(m.text[m.start:m.at]) == m.other
}

// joinedMin is the number of bytes from which a name whose words are joined ("ailsamuir")
// counts as that name in prose. A shorter one may be an ordinary word.
const joinedMin = 8

// name reports whether there is a name here.
func (m *matcher) name() bool {
	var j joints
	if !m.names(&j) {
		return false
	}
	edges := digitsApart
	if j.none && j.camel {
		edges = capitalsApart
	}
	if !m.begins(edges) || !m.ends(edges) {
		return false
	}
	switch {
	case m.in&shortened != 0 && !m.capital:
		return false
	case m.in.isAddress() || m.isInAddress():
		return true
	case j.none:
		return j.camel || len(letter.Fold(m.form)) >= joinedMin
	}
	return !(m.small && j.spaced && (hasInitial(m.form) || areOrdinary(m.form)))
}

// runMax is how many bytes may be between two words of a text.
const runMax = 12

// run reports whether the words of a text are here, whatever signs are between them.
func (m *matcher) run() bool {
	for k := 0; k < len(m.form); {
		if m.form[k] == betweenWords {
			from := m.at
			for m.at < len(m.text) && m.at-from <= runMax {
				c := letter.At(m.text, m.at)
				if c.Class.InWord() {
					break
				}
				m.at += c.Size
			}
			if m.at == from || m.at-from > runMax {
				return false
			}
			k++
			continue
		}
		n := m.letter(m.form[k:])
		if n < 0 {
			if m.at >= len(m.text) || letter.At(m.text, m.at).Class != letter.Gap || letter.At(m.text, m.at).Fold == " " {
				return false
			}
			m.at += letter.At(m.text, m.at).Size
			continue
		}
		k += n
	}
	return true
}

// words reports whether a text is here, with the same signs.
func (m *matcher) words() bool {
	for k := 0; k < len(m.form); {
		if m.at >= len(m.text) {
			return false
		}
		c := letter.At(m.text, m.at)
		if c.Class == letter.Mark || c.Class == letter.Invisible || c.Fold == " " {
			m.at += c.Size
			continue
		}
		if !strings.HasPrefix(m.form[k:], c.Fold) {
			return false
		}
		k += len(c.Fold)
		m.at, m.last = m.at+c.Size, c.Class
	}
	return true
}

// names reads the words of a name and the characters between them.
func (m *matcher) names(j *joints) bool {
	for k := 0; k < len(m.form); {
		if sign := m.form[k]; isSign(sign) {
			if !m.joint(sign, k, j) {
				return false
			}
			k++
			continue
		}
		n := m.letter(m.form[k:])
		if n < 0 {
			return false
		}
		if n > 0 && (k == 0 || m.form[k-1] == betweenWords || m.form[k-1] == turnedRound) {
			m.capital = m.last == letter.Upper
			m.small = m.small || !m.capital
		}
		k += n
	}
	return true
}
