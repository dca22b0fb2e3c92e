package rules

import "briefpack/generator/model/definition"

var unknownPerson = Rule{
	Code: "unknown-person",
	Doc: "Readers, preclusions, pairings and the authors of the child's plan refer to people by their id. " +
		"This id belongs to nobody in the definition, so the reference would silently be lost.",
	Help:  "add a [[person]] with this id, or mend the id",
	Needs: []string{"person.id"},
	Inspection: func(in *definition.Inspection, r *Report) {
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
		for _, a := range in.Plan.Authors {
			checkPerson(in, r, a)
		}
	},
}

func checkPerson(in *definition.Inspection, r *Report, id definition.Text) {
	if id.Set && personOf(in, id.V) == nil {
		r.Suggestf(id.At, id.V, peopleIDs(in), "nobody has the id %q", id.V)
	}
}
