package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PlanWithoutAuthors = rule.Rule{
	Code:     "plan-without-authors",
	Severity: diag.Warning,
	Doc:      "If you have a plan, the definition says who wrote it. Authors are used only for this check and are not printed.",
	Why:      "Without authors, Briefpack cannot check that none of them attends the training.",
	Help:     "add authors to [childs_plan], as ids of people",
	Needs:    []string{"childs_plan.authors"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if p := in.Plan; p.CompletedOn.Set && len(p.Authors) == 0 {
			r.Addf(p.CompletedOn.At, "the authors of the plan are missing")
		}
	},
}
