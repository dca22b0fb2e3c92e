package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var IssuedAfterTraining = rule.Rule{
	Code:     "issued-after-training",
	Severity: diag.Warning,
	Doc: "The pack is issued after the training session at which it is handed out. " +
		"A later version may well be; a first one most often has a slip in the month or the year.",
	Help: "check issued",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Issued.Set && in.Training.Date.Set && in.Issued.V.After(in.Training.Date.V) {
			r.Addf(in.Issued.At, "the pack is issued on %s, after the training on %s", r.Date(in.Issued.V), r.Date(in.Training.Date.V))
		}
	},
}
