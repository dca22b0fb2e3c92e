package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var InspectorReads = rule.Rule{
	Code: "inspector-reads",
	Doc:  "An inspector is not also a reader, reserve or trainee of the same inspection, and no one is paired with themselves.",
	Why:  "A reader works with an inspector, so one person cannot be both.",
	Help: "delete their [[reader]], or match the reader to someone else",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			if p.Inspector.Set && lookup.TrainedAs(in, p.Inspector.V) != nil {
				r.Addf(p.Inspector.At, "%q is an inspector here, but is also listed in [[reader]]", p.Inspector.V)
			}
		}
		for _, one := range in.Readers {
			if p := in.Person(one.Person.V); p != nil && p.Role.V == "inspector" {
				r.Addf(one.Person.At, "%q has the role of inspector, but is listed in [[reader]] as %s", one.Person.V, one.Status.V)
			}
		}
	},
}
