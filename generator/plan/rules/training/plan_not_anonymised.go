package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PlanNotAnonymised = rule.Rule{
	Code:  "plan-not-anonymised",
	Doc:   "The partnership has confirmed that the plan is anonymised, and the definition says so.",
	Why:   "The plan is handed out at the training, so it must not identify anyone.",
	Help:  "ask for an anonymised plan, then write anonymised = true",
	Needs: []string{"childs_plan.anonymised"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Plan
		switch {
		case !isReceived(p):
		case p.Anonymised.Set && !p.Anonymised.V:
			r.Addf(p.Anonymised.At, "the plan is not anonymised")
		case !p.Anonymised.Set:
			r.Addf(r.Own(p.CompletedOn.At, p.At), "the definition does not say that the plan is anonymised")
		}
	},
}
