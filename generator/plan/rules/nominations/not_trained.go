package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NotTrained = rule.Rule{
	Code:  "not-trained",
	Doc:   "Everyone who reads is listed in [[reader]], which lists the people to be trained.",
	Why:   "Someone who is not on that list would read without training.",
	Help:  "add a [[reader]] for them with their status",
	Needs: []string{"reader.person"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			if p.Reader.Set && in.Person(p.Reader.V) != nil && lookup.TrainedAs(in, p.Reader.V) == nil {
				r.Addf(p.Reader.At, "%q is matched to an inspector, but is not listed in [[reader]]", p.Reader.V)
			}
		}
		for _, p := range in.People {
			if p.ID.Set && slices.Contains([]string{lookup.Reader, lookup.Reserve, lookup.Trainee}, p.Role.V) && lookup.TrainedAs(in, p.ID.V) == nil {
				r.Addf(p.Role.At, "%q has the role of %s, but is not listed in [[reader]]", p.ID.V, p.Role.V)
			}
		}
	},
}
