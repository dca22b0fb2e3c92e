package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var TrainedBeforeReading = rule.Rule{
	Code: "trained-before-reading",
	Doc:  "The training is before the first reading day.",
	Why:  "Readers learn in the training how to read.",
	Help: "move the training or the reading days",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		training, days := in.Training.Date, calendar.ReadingDays(in)
		if training.Set && len(days) > 0 && !training.V.Before(days[0]) {
			r.Addf(training.At, "training is on %s, but reading starts on %s", r.Date(training.V), r.Date(days[0]))
		}
	},
}
