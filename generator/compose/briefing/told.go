package briefing

import (
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Told is what is said of some people, in plain text for a terminal.
type Told struct {
	People string
	Says   []string
}

// Reasons tells of each reader, in the order of the roster, why their pair was made: what
// the definition says, and what speaks for it.
func Reasons(b *Brief) []Told {
	s := newScribe(b)
	var list []Told
	for _, seat := range roster.Of(b.In).Pairs {
		t := Told{People: document.Plain(s.who(seat.Person))}
		for _, p := range b.In.Pairings {
			if p.Reader.V != seat.Reader.Person.V {
				continue
			}
			if has(p.Reason) {
				t.Says = append(t.Says, document.Plain(s.prose(p.Reason)))
			}
			for _, line := range s.grounds(p.Grounds) {
				t.Says = append(t.Says, document.Plain(line))
			}
			break
		}
		list = append(list, t)
	}
	return list
}

// Absences tells what happens when one reader, or two, cannot come.
func Absences(b *Brief) []Told {
	s := newScribe(b)
	var list []Told
	tell := func(people []document.Inline, says [][]document.Inline) {
		t := Told{People: document.Plain(people)}
		for _, line := range says {
			t.Says = append(t.Says, document.Plain(line))
		}
		list = append(list, t)
	}
	said := map[[2]string]bool{}
	for _, c := range s.covers(s.ofBoth()) {
		tell(c.away, c.alone)
		for _, o := range c.shared {
			with := s.phrase("roster.somebody_else")
			if !o.rest {
				with = s.anyOf(o.ids)
			}
			if len(o.ids) == 1 {
				if said[[2]string{o.ids[0], c.id}] {
					continue // of the other it was said already, in the same words
				}
				said[[2]string{c.id, o.ids[0]}] = true
			}
			tell(s.listed([][]document.Inline{c.away, with}), o.then)
		}
	}
	return list
}
