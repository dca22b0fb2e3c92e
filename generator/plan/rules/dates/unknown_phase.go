package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownPhase = rule.Rule{
	Code:  "unknown-phase",
	Doc:   "The phase of a milestone is the id of a [[phase]].",
	Why:   "With another name, the milestone is on the timeline without its phase.",
	Help:  "correct the name, or add a [[phase]] with this id",
	Needs: []string{"phase.id"},
	Method: func(m *definition.Method, r *rule.Report) {
		var ids []string
		for _, p := range m.Phases {
			ids = append(ids, p.ID.V)
		}
		for _, s := range m.Milestones {
			if s.Phase.Set && !slices.Contains(ids, s.Phase.V) {
				r.Suggestf(s.Phase.At, s.Phase.V, ids, "there is no phase %q", s.Phase.V)
			}
		}
	},
}
