package briefing

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// reasons returns why pairs were made, by the reader's id: what the definition says, else
// what speaks for them. Only print has them.
func (s scribe) reasons() map[string][]document.Inline {
	m := map[string][]document.Inline{}
	for _, p := range s.In.Pairings {
		if _, again := m[p.Reader.V]; again {
			continue
		}
		if has(p.Reason) {
			m[p.Reader.V] = s.prose(p.Reason)
		} else if len(p.Grounds) > 0 {
			m[p.Reader.V] = inLines(s.grounds(p.Grounds)...)
		}
	}
	return m
}

func (s scribe) reason(reasons map[string][]document.Inline, seat roster.Seat) []document.Inline {
	if text, ok := reasons[seat.Reader.Person.V]; ok {
		return text
	}
	return s.phrase("roster.no_reason")
}

// grounds writes what speaks for a pair, each by itself.
func (v voice) grounds(gs []definition.Ground) [][]document.Inline {
	var lines [][]document.Inline
	for _, g := range gs {
		if v.words.Has("ground." + g.Kind) { // one that the words do not know says nothing
			lines = append(lines, v.phrase("ground."+g.Kind, put("reader", g.Reader), put("inspector", g.Inspector)))
		}
	}
	return lines
}
