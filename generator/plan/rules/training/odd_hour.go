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
	Doc:      "A session starts before 7am or after 6pm. Clock times are written with 24 hours: half past one in the afternoon is 13:30, not 01:30.",
	Help:     "check the clock time; afternoons are 13:00 and later",
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
