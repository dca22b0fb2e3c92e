package people

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var MalformedID = rule.Rule{
	Code: "malformed-id",
	Doc:  "An id has only lower-case letters, digits and single hyphens.",
	Why:  "You type an id again wherever you refer to it, and it is easy to type capitals, spaces and accents differently.",
	Help: "use a to z, digits and single hyphens, such as \"a-muir\"",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, f := range m.Forms {
			checkID(r, definition.Text{V: f.Key, At: f.At, Set: true})
		}
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, a := range in.Agencies {
			checkID(r, a.ID)
		}
		for _, p := range in.People {
			checkID(r, p.ID)
		}
		for _, c := range in.Criteria {
			checkID(r, c.ID)
		}
	},
}

var goodID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func checkID(r *rule.Report, id definition.Text) {
	if id.Set && !goodID.MatchString(id.V) {
		r.Addf(id.At, "the id %q has characters other than a to z, digits and single hyphens", id.V)
	}
}
