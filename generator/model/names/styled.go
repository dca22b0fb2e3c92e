package names

// anyHonorific stands for whatever honorific is before a surname.
const anyHonorific = "mx"

// styled reports whether a surname stands here behind an honorific. When a capital
// follows, as in "Mr Ross Gordon", or a hyphen, it is a first name or another surname.
func (m *matcher) styled() bool {
	var j joints
	if !m.names(&j) || !m.capital || !m.begins(strict) || !m.ends(strict) {
		return false
	}
	at, isSpaced := m.at, false
	for at < len(m.text) && at-m.at <= betweenMax {
		c := charAt(m.text, at)
		switch {
		case m.text[at] == blockEdge[0]:
			return true
		case c.class == mark || c.class == invisible:
		case c.fold == " ":
			isSpaced = true
		case c.class == upper && isSpaced:
			v := variants{text: m.text}
			w := v.wordAt(at)
			return isLetters(m.text[at:w.to])
		case c.fold == hyphen && !isSpaced:
			return at+c.size >= len(m.text) || !charAt(m.text, at+c.size).class.inWord()
		default:
			return true
		}
		at += c.size
	}
	return true
}
