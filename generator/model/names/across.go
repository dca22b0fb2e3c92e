package names

import "strings"

// isAcrossBlocks reports whether a hit in a run is a name with capitals, or a number, that was
// split. Other words of its blocks must be on one side only: in a list of full names, a surname
// and the next first name are not a person. A hit in another order must fill its blocks.
func (m *matcher) isAcrossBlocks(how way) bool {
	if !strings.Contains(m.text[m.start:m.at], BlockEdge) || how == asName && m.small {
		return false
	}
	if how == asName && hasOrdinary(m.form) { // a heading of a column, and what is in it
		m.grade = Likely
	}
	starts, ends := startsBlock(m.text, m.start), endsBlock(m.text, m.at)
	if m.swapped || m.in&(shortened|titled) != 0 {
		return starts && ends
	}
	return starts || ends
}
