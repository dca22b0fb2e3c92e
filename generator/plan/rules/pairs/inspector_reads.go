package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var InspectorReads = rule.Rule{
	Code: "inspector-reads",
	Doc:  "An inspector of this inspection is listed among those who are trained to read in it, or somebody is matched to themselves. Nobody can be on both sides.",
	Help: "take them off [[reader]], or match the reader to somebody else",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			if p.Inspector.Set && lookup.TrainedAs(in, p.Inspector.V) != nil {
				r.Addf(p.Inspector.At, "%q is an inspector here, but is also listed in [[reader]]", p.Inspector.V)
			}
		}
		for _, one := range in.Readers {
			if p := lookup.PersonOf(in, one.Person.V); p != nil && p.Role.V == "inspector" {
				r.Addf(one.Person.At, "%q has the role of inspector, but is listed in [[reader]] as %s", one.Person.V, one.Status.V)
			}
		}
	},
}
