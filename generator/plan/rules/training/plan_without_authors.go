package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PlanWithoutAuthors = rule.Rule{
	Code:     "plan-without-authors",
	Severity: diag.Warning,
	Doc: "A child's plan has come in, but the definition does not say who wrote it. " +
		"Whether they attend the training cannot be checked. Authors are for this check alone and appear nowhere.",
	Help:  "add authors to [childs_plan], by the ids of people",
	Needs: []string{"childs_plan.authors"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if p := in.Plan; p.CompletedOn.Set && len(p.Authors) == 0 {
			r.Addf(p.CompletedOn.At, "nothing says who wrote the plan")
		}
	},
}
