package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownAgency = rule.Rule{
	Code:  "unknown-agency",
	Doc:   "A person's agency is the id of an [[agency]].",
	Why:   "Hosted pages show people by role and agency, and the mix of sectors is counted from it.",
	Help:  "add an [[agency]] with this id, or correct the id",
	Needs: []string{"agency.id"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		var ids []string
		for _, a := range in.Agencies {
			if a.ID.Set {
				ids = append(ids, a.ID.V)
			}
		}
		for _, p := range in.People {
			if p.Agency.Set && !slices.Contains(ids, p.Agency.V) {
				r.Suggestf(p.Agency.At, p.Agency.V, ids, "there is no agency %q", p.Agency.V)
			}
		}
	},
}
