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
	Doc: "Readers and reserves are away from their work for the training and every reading day, so somebody has to release them. " +
		"The definition says for others who did, but not for this one.",
	Help:  "add endorsed_by with the line manager who released them",
	Needs: []string{"reader.endorsed_by"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !slices.ContainsFunc(in.Readers, func(one definition.Reader) bool { return one.EndorsedBy.Set }) {
			return
		}
		for _, one := range in.Readers {
			if (one.Status.V == lookup.Reader || one.Status.V == lookup.Reserve) && one.Person.Set && !one.EndorsedBy.Set {
				r.Addf(one.Person.At, "nothing says who released the %s %q", one.Status.V, one.Person.V)
			}
		}
	},
}
