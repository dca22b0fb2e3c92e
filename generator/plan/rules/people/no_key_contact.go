package people

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NoKeyContact = rule.Rule{
	Code:  "no-key-contact",
	Doc:   "A partnership has a key contact: a person with the role \"key_contact\" and an email address or a phone number.",
	Why:   "The key contact nominates readers, arranges rooms and is the person that everyone asks.",
	Help:  "add a [[person]] with role = \"key_contact\", an email address and a phone number",
	Needs: []string{"person.role", "person.email", "person.phone"},
	From:  definition.Nominated,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		people := lookup.InRole(in, "key_contact")
		switch {
		case len(people) == 0:
			r.Addf(in.At, "no one has the role \"key_contact\"")
		case !slices.ContainsFunc(people, lookup.IsReachable):
			r.Addf(lookup.PlaceOf(people[0]), "the key contact %q has no email address or phone number", people[0].ID.V)
		}
	},
}
