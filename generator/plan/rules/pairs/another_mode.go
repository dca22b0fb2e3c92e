package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var AnotherMode = rule.Rule{
	Code: "another-mode",
	Doc:  "The two people in a fixed pair take part in the same way, in person or remotely, and in a way in which records are read.",
	Why:  "A person in the room and a person on a call cannot sit together.",
	Help: "match the reader to another inspector, or change the mode",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			one, inspector := lookup.TrainedAs(in, p.Reader.V), in.Person(p.Inspector.V)
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
