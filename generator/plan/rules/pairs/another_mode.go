package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var AnotherMode = rule.Rule{
	Code: "another-mode",
	Doc: "Of a pair that the definition fixes, one needs to take part in person and the other remotely, " +
		"or one needs a way of taking part in which the records reading is not held. They could not sit together.",
	Help: "match the reader to another inspector, or change the mode",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			one, inspector := lookup.TrainedAs(in, p.Reader.V), lookup.PersonOf(in, p.Inspector.V)
			if one != nil && inspector != nil && one.Mode.Set && inspector.Mode.Set && one.Mode.V != inspector.Mode.V {
				r.Addf(p.Inspector.At, "%q takes part %s, but %q %s", p.Reader.V, rule.Adverb(one.Mode), p.Inspector.V, rule.Adverb(inspector.Mode))
			}
		}
		for _, one := range in.Readers {
			if one.Mode.Set && in.Reading.Mode.Set && in.Reading.Mode.V != "hybrid" && one.Mode.V != in.Reading.Mode.V && one.Status.V != lookup.Trainee {
				r.Addf(one.Mode.At, "%q needs to take part %s, but records are read %s", one.Person.V, rule.Adverb(one.Mode), rule.Adverb(in.Reading.Mode))
			}
		}
	},
}
