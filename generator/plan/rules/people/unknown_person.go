package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var UnknownPerson = rule.Rule{
	Code:  "unknown-person",
	Doc:   "Readers, preclusions, pairings and the authors of the plan refer to people by the id of a [[person]].",
	Why:   "A reference to an unknown id would be lost without anyone noticing.",
	Help:  "add a [[person]] with this id, or correct the id",
	Needs: []string{"person.id"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			for _, other := range p.Preclusions {
				checkPerson(in, r, other)
			}
		}
		for _, one := range in.Readers {
			checkPerson(in, r, one.Person)
			for _, p := range one.Preclusions {
				checkPerson(in, r, p)
			}
		}
		for _, p := range in.Pairings {
			checkPerson(in, r, p.Reader)
			checkPerson(in, r, p.Inspector)
		}
		for _, a := range in.Practice.Authors {
			checkPerson(in, r, a)
		}
	},
}

func checkPerson(in *definition.Inspection, r *rule.Report, id definition.Text) {
	if id.Set && in.Person(id.V) == nil {
		r.Suggestf(id.At, id.V, lookup.PeopleIDs(in), "no person has the id %q", id.V)
	}
}
