package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PlanUndated = rule.Rule{
	Code:  "plan-undated",
	Doc:   "If you have a plan, the definition says when it was completed.",
	Why:   "Without the date, Briefpack cannot check whether the plan is recent enough.",
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
		r.Addf(at, "the date when the plan was completed is missing")
	},
}
