package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownCriterion = rule.Rule{
	Code:  "unknown-criterion",
	Doc:   "What a reader meets is a list of ids of criteria.",
	Why:   "With a wrong id, the reader seems not to meet the criterion that you meant.",
	Help:  "use the id of a [[criterion]] of the programme or of this inspection",
	Needs: []string{"criterion.id"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		var ids []string
		for _, c := range in.Criteria {
			if c.ID.Set {
				ids = append(ids, c.ID.V)
			}
		}
		if len(ids) == 0 {
			return
		}
		for _, one := range in.Readers {
			for _, m := range one.Meets {
				if m.Set && !slices.Contains(ids, m.V) {
					r.Suggestf(m.At, m.V, ids, "there is no criterion %q", m.V)
				}
			}
		}
	},
}
