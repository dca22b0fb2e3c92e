package privacy

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ReaderPublished = rule.Rule{
	Code:     "reader-published",
	Severity: diag.Warning,
	Doc:      "Hosted pages do not name readers, reserves or trainees.",
	Why: "The names of staff are personal data. " +
		"It is harder to justify naming practitioners than senior staff, and for practitioners the role and agency say enough.",
	Help: "delete publish = true, unless the name is needed and they agreed",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			if one := lookup.TrainedAs(in, p.ID.V); p.ID.Set && p.Publish.V && one != nil {
				r.Addf(p.Publish.At, "the %s %q would be named on hosted pages", one.Status.V, p.ID.V)
			}
		}
	},
}
