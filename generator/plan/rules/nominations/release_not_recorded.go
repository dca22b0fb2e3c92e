package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ReleaseNotRecorded = rule.Rule{
	Code:     "release-not-recorded",
	Severity: diag.Warning,
	Doc:      "If the definition says who released one reader or reserve, it says so for all of them.",
	Why:      "Readers and reserves are away from work for the training and every reading day, so their manager must agree.",
	Help:     "add endorsed_by with the line manager who released them",
	Needs:    []string{"reader.endorsed_by"},
	From:     definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !slices.ContainsFunc(in.Readers, func(one definition.Reader) bool { return one.EndorsedBy.Set }) {
			return
		}
		for _, one := range in.Readers {
			if (one.Status.V == lookup.Reader || one.Status.V == lookup.Reserve) && one.Person.Set && !one.EndorsedBy.Set {
				r.Addf(one.Person.At, "the release of the %s %q is not recorded", one.Status.V, one.Person.V)
			}
		}
	},
}
