package rules

import "briefpack/generator/model/definition"

var anotherMode = Rule{
	Code: "another-mode",
	Doc: "Of a pair that the definition fixes, one needs to take part in person and the other remotely, " +
		"or one needs a way of taking part in which the records reading is not held. They could not sit together.",
	Help: "match the reader to another inspector, or change the mode",
	Inspection: func(in *definition.Inspection, r *Report) {
		for _, p := range in.Pairings {
			one, inspector := trainedAs(in, p.Reader.V), personOf(in, p.Inspector.V)
			if one != nil && inspector != nil && one.Mode.Set && inspector.Mode.Set && one.Mode.V != inspector.Mode.V {
				r.Addf(p.Inspector.At, "%q takes part %s, but %q %s", p.Reader.V, adverb(one.Mode), p.Inspector.V, adverb(inspector.Mode))
			}
		}
		for _, one := range in.Readers {
			if one.Mode.Set && in.Reading.Mode.Set && in.Reading.Mode.V != "hybrid" && one.Mode.V != in.Reading.Mode.V && one.Status.V != trainee {
				r.Addf(one.Mode.At, "%q needs to take part %s, but records are read %s", one.Person.V, adverb(one.Mode), adverb(in.Reading.Mode))
			}
		}
	},
}
