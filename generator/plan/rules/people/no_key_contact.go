package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoKeyContact = rule.Rule{
	Code: "no-key-contact",
	Doc: "A partnership has a key contact: they nominate readers, arrange rooms, and are whom everybody asks. " +
		"Their role is \"key_contact\", and they have an e-mail address or a telephone number.",
	Help:  "add a [[person]] with role = \"key_contact\", an e-mail address and a telephone number",
	Needs: []string{"person.role", "person.email", "person.phone"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		people := lookup.InRole(in, "key_contact")
		switch {
		case len(people) == 0:
			r.Addf(in.At, "nobody has the role \"key_contact\"")
		case !slices.ContainsFunc(people, lookup.IsReachable):
			r.Addf(lookup.PlaceOf(people[0]), "the key contact %q has neither an e-mail address nor a telephone number", people[0].ID.V)
		}
	},
}
