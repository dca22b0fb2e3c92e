package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownPhase = rule.Rule{
	Code: "unknown-phase",
	Doc: "A milestone names the phase that it belongs to by the id of a [[phase]]. " +
		"With any other name it would stand on the timeline as if it belonged to none.",
	Help:  "mend the name, or add a [[phase]] with this id",
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
