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
	Doc: "A reader, reserve or trainee is named on the hosted pages. The names of staff are personal data; " +
		"to publish them is easier to justify for senior staff than for practitioners, of whom role and agency tell enough.",
	Help: "delete publish = true, unless they agreed to be named and it is needed",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			if one := lookup.TrainedAs(in, p.ID.V); p.ID.Set && p.Publish.V && one != nil {
				r.Addf(p.Publish.At, "the %s %q would be named on hosted pages", one.Status.V, p.ID.V)
			}
		}
	},
}
