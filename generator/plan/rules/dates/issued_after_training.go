package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var IssuedAfterTraining = rule.Rule{
	Code:     "issued-after-training",
	Severity: diag.Warning,
	Doc:      "A pack is issued before the training where it is handed out.",
	Why:      "A later version may be issued after it, but for a first version the month or the year is usually wrong.",
	Help:     "check issued",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Issued.Set && in.Training.Date.Set && in.Issued.V.After(in.Training.Date.V) {
			r.Addf(in.Issued.At, "the pack is issued on %s, after the training on %s", r.Date(in.Issued.V), r.Date(in.Training.Date.V))
		}
	},
}
