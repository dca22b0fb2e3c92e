package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// Reasons returns the reasons for each reader's pair, in the order of the roster: the
// definition's reason, and the roster's. They are plain text for a terminal.
func Reasons(b *writer.Brief) [][]string {
	s := composer{writer.New(b)}
	var list [][]string
	for _, seat := range roster.Of(b.In).Pairs {
		var says []string
		for _, p := range b.In.Pairings {
			if p.Reader.V != seat.Reader.Person.V {
				continue
			}
			if writer.Has(p.Reason) {
				says = append(says, document.Plain(s.Prose(p.Reason)))
			}
			for _, line := range s.grounds(p.Grounds) {
				says = append(says, document.Plain(line))
			}
			break
		}
		list = append(list, says)
	}
	return list
}
