package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoInspectionLead = rule.Rule{
	Code:  "no-inspection-lead",
	Doc:   "An inspection has a lead, who answers for it and decides what happens with a concern. Their role is \"inspection_lead\".",
	Help:  "add a [[person]] with role = \"inspection_lead\"",
	Needs: []string{"person.role"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(lookup.InRole(in, "inspection_lead")) == 0 {
			r.Addf(in.At, "nobody has the role \"inspection_lead\"")
		}
	},
}
