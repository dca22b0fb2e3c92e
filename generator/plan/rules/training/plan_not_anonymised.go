package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PlanNotAnonymised = rule.Rule{
	Code: "plan-not-anonymised",
	Doc: "The child's plan is handed out at the training, so nothing in it may tell who the child is. " +
		"The partnership confirms that it is anonymised, and the definition says so.",
	Help:  "have the plan anonymised, then write anonymised = true",
	Needs: []string{"childs_plan.anonymised"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Plan
		switch {
		case !isReceived(p):
		case p.Anonymised.Set && !p.Anonymised.V:
			r.Addf(p.Anonymised.At, "the plan is not anonymised")
		case !p.Anonymised.Set:
			r.Addf(r.Own(p.CompletedOn.At, p.At), "nothing says that the plan is anonymised")
		}
	},
}
