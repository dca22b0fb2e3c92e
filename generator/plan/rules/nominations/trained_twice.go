package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var TrainedTwice = rule.Rule{
	Code: "trained-twice",
	Doc:  "A person is listed once in [[reader]].",
	Why:  "Someone who is listed twice is counted twice, and may have two statuses.",
	Help: "delete one of the two [[reader]]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		first := map[string]definition.Reader{}
		for _, one := range in.Readers {
			if !one.Person.Set {
				continue
			}
			before, again := first[one.Person.V]
			switch {
			case !again:
				first[one.Person.V] = one
			case before.Status.V == one.Status.V:
				r.Addf(one.Person.At, "%q is listed twice as %s", one.Person.V, one.Status.V)
			default:
				r.Addf(one.Person.At, "%q is listed as %s and as %s", one.Person.V, before.Status.V, one.Status.V)
			}
		}
	},
}
