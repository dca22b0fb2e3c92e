package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoConcernRoute = rule.Rule{
	Code: "no-concern-route",
	Doc: "Every pack says what to do about a serious worry for a child: the steps, and a local person to whom a concern goes, " +
		"with an e-mail address or a telephone number. A pack without it may not be handed out.",
	Help:  "give [concern] its steps and a lead, and somebody of that role an e-mail address and a telephone number",
	Needs: []string{"concern", "person.role", "person.email", "person.phone"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its steps are not known
			return
		}
		if len(in.Concern.Steps) == 0 {
			r.Addf(in.Concern.At, "nothing says what to do about a serious worry for a child")
		}
		lead := in.Concern.Lead
		if !lead.Set {
			r.Addf(in.Concern.At, "[concern] names no lead, so a concern has nobody to go to")
			return
		}
		people := lookup.InRole(in, lead.V)
		switch {
		case len(people) == 0:
			r.Addf(in.At, "a concern goes to %q, but nobody has this role", lead.V)
		case !slices.ContainsFunc(people, lookup.IsReachable):
			r.Addf(lookup.PlaceOf(people[0]), "a concern goes to %q, who has neither an e-mail address nor a telephone number", people[0].ID.V)
		}
	},
}
