package briefing

import (
	"briefpack/generator/document"
	"briefpack/generator/roster"
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
	for _, a := range b.In.Absences {
		var away [][]document.Inline
		for _, id := range a.Away {
			away = append(away, s.whoIs(id))
		}
		t := Told{People: document.Plain(s.listed(away))}
		for _, line := range s.then(a) {
			t.Says = append(t.Says, document.Plain(line))
		}
		list = append(list, t)
	}
	return list
}
