package people

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var MalformedID = rule.Rule{
	Code: "malformed-id",
	Doc: "Ids are for the definition alone: they tie a reader to a person, a person to an agency. " +
		"Small letters, digits and hyphens can be typed the same way twice; capitals, spaces and accents often are not.",
	Help: "use small letters a to z, digits and single hyphens, such as \"a-muir\"",
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
		r.Addf(id.At, "the id %q is not made of small letters, digits and hyphens", id.V)
	}
}
