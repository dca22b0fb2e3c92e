package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// reasons returns the reasons for pairs, by the reader's id: the reason in the definition, or
// else the roster's reasons. Only print has them.
func (c composer) reasons() map[string][]document.Inline {
	m := map[string][]document.Inline{}
	for _, p := range c.In.Pairings {
		if _, again := m[p.Reader.V]; again {
			continue
		}
		if writer.Has(p.Reason) {
			m[p.Reader.V] = c.Prose(p.Reason)
		} else if len(p.Grounds) > 0 {
			m[p.Reader.V] = writer.InLines(c.grounds(p.Grounds)...)
		}
	}
	return m
}

func (c composer) reason(reasons map[string][]document.Inline, seat roster.Seat) []document.Inline {
	if text, ok := reasons[seat.Reader.Person.V]; ok {
		return text
	}
	return c.Phrase("roster.no_reason")
}

// grounds writes the reasons for a pair, one by one.
func (c composer) grounds(gs []definition.Ground) [][]document.Inline {
	var lines [][]document.Inline
	for _, g := range gs {
		if c.Words.Has("ground." + g.Kind) { // skip reasons without words
			lines = append(lines, c.Phrase("ground."+g.Kind, writer.Put("reader", g.Reader), writer.Put("inspector", g.Inspector)))
		}
	}
	return lines
}
