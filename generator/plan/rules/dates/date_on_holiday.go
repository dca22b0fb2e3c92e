package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var DateOnHoliday = rule.Rule{
	Code: "date-on-holiday",
	Doc:  "The training and the reading days are not on a public holiday, whether the inspection lists it or its calendar file does.",
	Why:  "Buildings are closed, and people do not work.",
	Help: "move the date, or correct the holiday where it is listed",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		days := calendar.Working(in.Holidays)
		check := func(d definition.Date, what string) {
			h, ok := days.Holiday(d.V)
			if d.Set && ok && (h.Kind.V == "" || h.Kind.V == "public") {
				r.Addf(d.At, "%s on %s falls on a holiday, %q", what, r.Date(d.V), h.Name.V)
			}
		}
		check(in.Training.Date, "the training")
		for _, d := range in.Reading.Dates {
			check(d, "the reading day")
		}
	},
}
