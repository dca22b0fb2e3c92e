package briefing

import (
	"briefpack/generator/compose/absences"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Reasons returns the reasons for each reader's pair, in the order of the roster: the
// definition's reason, and the roster's.
func Reasons(b *writer.Brief) []absences.Explanation {
	s := composer{writer.New(b)}
	var list []absences.Explanation
	for _, seat := range roster.Of(b.In).Pairs {
		t := absences.Explanation{People: document.Plain(s.Who(seat.Person))}
		for _, p := range b.In.Pairings {
			if p.Reader.V != seat.Reader.Person.V {
				continue
			}
			if writer.Has(p.Reason) {
				t.Says = append(t.Says, document.Plain(s.Prose(p.Reason)))
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
