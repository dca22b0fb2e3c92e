package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var DateOnWeekend = rule.Rule{
	Code: "date-on-weekend",
	Doc:  "The training and the reading days are not on a Saturday or Sunday.",
	Why:  "A date on a weekend was usually copied from another year.",
	Help: "check the date in a calendar for its year",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if d := in.Training.Date; d.Set && d.V.IsWeekend() {
			r.Addf(d.At, "training is on a weekend, %s", r.Date(d.V))
		}
		for _, d := range in.Reading.Dates {
			if d.Set && d.V.IsWeekend() {
				r.Addf(d.At, "a reading day is on a weekend, %s", r.Date(d.V))
			}
		}
	},
}
