package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PlanUndated = rule.Rule{
	Code:  "plan-undated",
	Doc:   "A child's plan has come in, but the definition does not say when it was completed. Whether it is recent enough cannot be checked.",
	Help:  "add completed_on to [childs_plan]",
	Needs: []string{"childs_plan.completed_on"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Plan
		if !isReceived(p) || p.CompletedOn.Set {
			return
		}
		at := r.Own(p.Anonymised.At, p.At)
		if len(p.Includes) > 0 && !p.Anonymised.Set {
			at = p.Includes[0].At
		}
		r.Addf(at, "nothing says when the plan was completed")
	},
}
