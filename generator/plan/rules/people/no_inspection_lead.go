package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoInspectionLead = rule.Rule{
	Code:  "no-inspection-lead",
	Doc:   "An inspection has a lead: a person with the role \"inspection_lead\".",
	Why:   "The lead answers for the inspection and decides what happens with a concern.",
	Help:  "add a [[person]] with role = \"inspection_lead\"",
	Needs: []string{"person.role"},
	From:  definition.Nominated,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(lookup.InRole(in, "inspection_lead")) == 0 {
			r.Addf(in.At, "no one has the role \"inspection_lead\"")
		}
	},
}
