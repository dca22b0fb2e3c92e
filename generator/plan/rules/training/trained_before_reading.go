package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var TrainedBeforeReading = rule.Rule{
	Code: "trained-before-reading",
	Doc:  "The training is before the first reading day.",
	Why:  "Readers learn in the training how to read.",
	Help: "move the training or the reading days",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		training := in.Training.Date
		if !training.Set || len(in.Reading.Dates) == 0 {
			return
		}
		first := in.Reading.Dates[0].V
		for _, d := range in.Reading.Dates {
			if d.V.Before(first) {
				first = d.V
			}
		}
		if !training.V.Before(first) {
			r.Addf(training.At, "training is on %s, but reading starts on %s", r.Date(training.V), r.Date(first))
		}
	},
}
