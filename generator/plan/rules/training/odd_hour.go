package training

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var OddHour = rule.Rule{
	Code:     "odd-hour",
	Severity: diag.Warning,
	Doc:      "Sessions start between 7am and 6pm. Clock times have 24 hours: 1:30pm is 13:30, not 01:30.",
	Why:      "A session outside these hours is nearly always a typing mistake.",
	Help:     "check the time; afternoons are 13:00 and later",
	Method: func(m *definition.Method, r *rule.Report) {
		check := func(c definition.Clock, what string) {
			if c.Set && (c.V < day.At(7, 0) || c.V > day.At(18, 0)) {
				r.Addf(c.At, "%s starts at %s", what, r.Clock(c.V))
			}
		}
		check(m.Training.Start, "the training")
		check(m.Reading.Start, "a reading day")
	},
}
