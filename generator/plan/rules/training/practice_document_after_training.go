package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentAfterTraining = rule.Rule{
	Code: "practice-document-after-training",
	Doc:  "The practice document that the training uses was completed before the training.",
	Why:  "A later date cannot be right.",
	Help: "check completed_on; usually the year is wrong",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		done, training := in.Practice.CompletedOn, in.Training.Date
		if done.Set && training.Set && done.V.After(training.V) {
			r.Addf(done.At, "the practice document was completed on %s, after the training on %s", r.Date(done.V), r.Date(training.V))
		}
	},
}
