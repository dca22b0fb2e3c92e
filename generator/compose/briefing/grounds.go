package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// reasons returns the reasons for pairs, by the reader's id: the reason in the definition, or
// else the roster's reasons. Only print has them.
func (s composer) reasons() map[string][]document.Inline {
	m := map[string][]document.Inline{}
	for _, p := range s.In.Pairings {
		if _, again := m[p.Reader.V]; again {
			continue
		}
		if writer.Has(p.Reason) {
			m[p.Reader.V] = s.Prose(p.Reason)
		} else if len(p.Grounds) > 0 {
			m[p.Reader.V] = writer.InLines(s.grounds(p.Grounds)...)
		}
	}
	return m
}

func (s composer) reason(reasons map[string][]document.Inline, seat roster.Seat) []document.Inline {
	if text, ok := reasons[seat.Reader.Person.V]; ok {
		return text
	}
	return s.Phrase("roster.no_reason")
}

// grounds writes the reasons for a pair, one by one.
func (s composer) grounds(gs []definition.Ground) [][]document.Inline {
	var lines [][]document.Inline
	for _, g := range gs {
		if s.Words.Has("ground." + g.Kind) { // skip reasons without words
			lines = append(lines, s.Phrase("ground."+g.Kind, writer.Put("reader", g.Reader), writer.Put("inspector", g.Inspector)))
		}
	}
	return lines
}
