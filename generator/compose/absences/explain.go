package absences

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// Explanation is a group of people and a text about them, in plain text for a terminal.
type Explanation struct {
	People string
	Says   []string
}

// Explain returns the changes if one or two readers are absent.
func Explain(b *writer.Brief) []Explanation {
	s := composer{writer.New(b)}
	var list []Explanation
	tell := func(people []document.Inline, says [][]document.Inline) {
		t := Explanation{People: document.Plain(people)}
		for _, line := range says {
			t.Says = append(t.Says, document.Plain(line))
		}
		list = append(list, t)
	}
	said := map[[2]string]bool{}
	for _, c := range s.covers(s.ofBoth()) {
		tell(c.away, c.alone)
		for _, o := range c.shared {
			with := s.Phrase("roster.somebody_else")
			if !o.rest {
				with = s.AnyOf(o.ids)
			}
			if len(o.ids) == 1 {
				if said[[2]string{o.ids[0], c.id}] {
					continue // the row of the other reader has the same text
				}
				said[[2]string{c.id, o.ids[0]}] = true
			}
			tell(s.Listed([][]document.Inline{c.away, with}), o.then)
		}
	}
	return list
}
