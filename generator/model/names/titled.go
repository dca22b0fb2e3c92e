package names

import (
	"strings"
	"unicode"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/titles"
)

// titleAt returns where a title ends that begins with a word, whose first character is c; 0 if
// there is none.
func (v *variants) titleAt(first word, c letter.Char) (end int, isPost bool) {
	for _, t := range v.titles.StartingWith(v.text[first.from:first.to], c) {
		if end := v.endOf(t, first); end > 0 {
			return end, t.IsPost
		}
	}
	return 0, false
}

// endOf returns where a title ends whose first word was found; 0 if the others do not follow.
func (v *variants) endOf(t titles.Title, w word) int {
	end := w.to
	for i, want := range t.Words {
		if i > 0 {
			next, ok := v.gapAfter(end, true)
			if !ok {
				return 0
			}
			if w = v.wordAt(next); letter.Fold(v.text[w.from:w.to]) != want {
				return 0
			}
			end = w.to
		}
		if t.IsCapitals && strings.ContainsFunc(v.text[w.from:w.to], unicode.IsLower) {
			return 0
		}
	}
	return end
}

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
			return titles.IsLetters(m.text[at:w.to])
		case c.Fold == letter.Hyphen && !isSpaced:
			return at+c.Size >= len(m.text) || !letter.At(m.text, at+c.Size).Class.InWord()
		default:
			return true
		}
		at += c.Size
	}
	return true
}
