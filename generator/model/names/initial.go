package names

import (
	"slices"
	"strings"
)

// addInitials adds the surname with the initial of the first name before it, or behind
// it after a comma: "M. Shaw", "Shaw, M.".
func (b *builder) addInitials(words []string) {
	if len(words) < 2 {
		return
	}
	initial := words[0][:charAt(words[0], 0).size]
	for i := 1; i < len(words); i++ {
		for _, surname := range prefixed(words[i:]) {
			if len([]rune(squeeze(strings.Join(surname, "")))) > 1 {
				b.put(asInitial, strings.Join(slices.Insert(slices.Clone(surname), 0, initial), " "), "")
				b.put(asInitial, turned(surname, []string{initial}), "")
			}
		}
	}
}

// initial reports whether a surname stands here with an initial that has its full stop, or
// an honorific before it: "M. Shaw", "Dr M Shaw", "Shaw, M.". Any letter may stand before a
// word with a capital: "Block B Park".
func (m *matcher) initial() bool {
	var j joints
	if !m.names(&j) || !m.capital || m.swapped || !m.begins(strict) || !m.ends(strict) {
		return false
	}
	if strings.IndexByte(m.form, turnedRound) >= 0 {
		return !m.small && m.at < len(m.text) && m.text[m.at] == '.'
	}
	first := charAt(m.text, m.start)
	return first.class == upper && (m.text[m.start+first.size] == '.' || m.isStyled())
}

// isStyled reports whether an honorific stands before the hit.
func (m *matcher) isStyled() bool {
	before := m.text[max(0, m.start-titleMax):m.start]
	trimmed := strings.TrimRight(before, " .\u00a0")
	if trimmed == before {
		return false
	}
	return isHonorific(squeeze(trimmed[strings.LastIndexAny(trimmed, " \n\t(\u00a0")+1:]))
}
