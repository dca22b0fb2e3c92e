package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var ParallelGroup = rule.Rule{
	Code:     "parallel-group",
	Severity: diag.Warning,
	Doc: "Agenda items with the same parallel = \"...\" run at the same time. " +
		"They follow one another in the agenda and take the same time.",
	Why:  "An item that is not next to its group runs on its own. If one item is longer, people in the others wait.",
	Help: "put the items of a group next to each other, and give them the same minutes",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, session := range calendar.Sessions(m.Agenda) {
			turns := calendar.Turns(m.Agenda, session, 0)
			for i := 0; i < len(turns); {
				n := 1
				for i+n < len(turns) && turns[i].Group != "" && turns[i+n].Group == turns[i].Group {
					n++
				}
				checkGroup(m, turns[i:i+n], r)
				i += n
			}
		}
	},
}

// checkGroup looks at neighbours of one group.
func checkGroup(m *definition.Method, turns []calendar.Turn, r *rule.Report) {
	first := m.Agenda[turns[0].Item]
	if turns[0].Group == "" {
		return
	}
	if len(turns) == 1 {
		r.Addf(first.Parallel.At, "%q runs on its own: no item next to it is in the group %q", rule.Shortened(first.Title.V), first.Parallel.V)
		return
	}
	longest := turns[0]
	for _, t := range turns {
		if t.Slot.To > longest.Slot.To {
			longest = t
		}
	}
	for _, t := range turns {
		if wait := int(longest.Slot.To - t.Slot.To); wait > 0 {
			item := m.Agenda[t.Item]
			r.Addf(item.Minutes.At, "%q ends after %s, and waits %s for %q", rule.Shortened(item.Title.V),
				diag.Counted(item.Minutes.V, "minute"), diag.Counted(wait, "minute"), rule.Shortened(m.Agenda[longest.Item].Title.V))
		}
	}
}
