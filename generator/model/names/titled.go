package names

import "briefpack/generator/model/letter"

// titled reports whether a surname is here after a title. If a capital or a hyphen follows, as
// in "Mr Ross Gordon", it is a first name or half of another surname. An ordinary word
// after a post is likely only: "Police Officer Training".
func (m *matcher) titled() bool {
	m.evidence = Titled
	if m.text[m.start:m.start+len(postTitle)] == postTitle && isOrdinary(lastWord(m.form)) {
		m.grade = Likely
	}
	return m.isSurname()
}

// isSurname reports whether what was found after a title is all of a surname.
func (m *matcher) isSurname() bool {
	var j joints
	if !m.names(&j) || !m.capital || !m.begins(strict) || !m.ends(strict) {
		return false
	}
	at, isSpaced := m.at, false
	for at < len(m.text) && at-m.at <= betweenMax {
		c := letter.At(m.text, at)
		switch {
		case m.text[at] == BlockEdge[0]:
			return true
		case c.Class == letter.Mark || c.Class == letter.Invisible:
		case c.Fold == " ":
			isSpaced = true
		case c.Class == letter.Upper && isSpaced:
			v := variants{text: m.text}
			w := v.wordAt(at)
			return isLetters(m.text[at:w.to])
		case c.Fold == letter.Hyphen && !isSpaced:
			return at+c.Size >= len(m.text) || !letter.At(m.text, at+c.Size).Class.InWord()
		default:
			return true
		}
		at += c.Size
	}
	return true
}
