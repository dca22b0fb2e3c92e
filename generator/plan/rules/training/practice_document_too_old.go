package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentTooOld = rule.Rule{
	Code: "practice-document-too-old",
	Doc:  "On the day of the training, the practice document was completed no more than max_age_months ago.",
	Why:  "An old practice document does not show how services work now.",
	Help: "ask the partnership for a more recent practice document",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		done, most, training := in.Practice.CompletedOn, in.Practice.MaxAgeMonths, in.Training.Date
		if !done.Set || !most.Set || !training.Set || most.V < 1 {
			return
		}
		if done.V.Before(training.V.AddMonths(-min(most.V, 1200))) {
			r.Addf(done.At, "the practice document was completed on %s, more than %s before the training on %s",
				r.Date(done.V), diag.Counted(most.V, "month"), r.Date(training.V))
		}
	},
}
