package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoConcernRoute = rule.Rule{
	Code: "no-concern-route",
	Doc: "Where local people read, the pack says what to do about a serious concern: " +
		"the steps, and a local person who handles concerns, with an email address or a phone number.",
	Why:   "Someone who reads about a person at risk must know straight away what to do. Do not hand out a pack without this.",
	Help:  "give [concern] its steps and a lead, and give a person with that role an email address or a phone number",
	Needs: []string{"concern", "person.role", "person.email", "person.phone"},
	From:  definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil || !in.Reading.HasReaders() { // its steps are not known, or no one reads
			return
		}
		if len(in.Concern.Steps) == 0 {
			r.Addf(in.Concern.At, "[concern] has no steps")
		}
		lead := in.Concern.Lead
		if !lead.Set {
			r.Addf(in.Concern.At, "[concern] has no lead")
			return
		}
		people := lookup.InRole(in, lead.V)
		switch {
		case len(people) == 0:
			r.Addf(in.At, "concerns go to %q, but no one has this role", lead.V)
		case !slices.ContainsFunc(people, lookup.IsReachable):
			r.Addf(lookup.PlaceOf(people[0]), "concerns go to %q, who has no email address or phone number", people[0].ID.V)
		}
	},
}
