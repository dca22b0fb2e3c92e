package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PersonWithoutPart = rule.Rule{
	Code:     "person-without-part",
	Severity: diag.Warning,
	Doc:      "Everyone in a definition has a part: a role, a place in the training, a pairing, or authorship of the plan.",
	Why:      "Personal data that you do not need should not be in the definition. If you do need it, their role is missing.",
	Help:     "give them a role, or delete them",
	Needs:    []string{"person.role", "reader.person", "pairing", "practice_document.authors"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			if p.Role.Set || !p.ID.Set || lookup.TrainedAs(in, p.ID.V) != nil {
				continue
			}
			isTheirs := func(t definition.Text) bool { return t.V == p.ID.V }
			sits := slices.ContainsFunc(in.Pairings, func(x definition.Pairing) bool { return isTheirs(x.Inspector) || isTheirs(x.Reader) })
			if !sits && !slices.ContainsFunc(in.Practice.Authors, isTheirs) {
				r.Addf(p.ID.At, "%q has no role, no pairing and no place in the training", p.ID.V)
			}
		}
	},
}
