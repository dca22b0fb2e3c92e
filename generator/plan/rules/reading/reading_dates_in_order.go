package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ReadingDatesInOrder = rule.Rule{
	Code: "reading-dates-in-order",
	Doc:  "Reading dates are listed from first to last.",
	Why:  "The timetable numbers the days in this order, and a date out of order usually has the wrong month or year.",
	Help: "put the dates in order, or correct the wrong date",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		dates := in.Reading.Dates
		for i := 1; i < len(dates); i++ {
			if dates[i].Set && dates[i-1].Set && dates[i].V.Before(dates[i-1].V) {
				r.Addf(dates[i].At, "the reading date %s is listed after %s", r.Date(dates[i].V), r.Date(dates[i-1].V))
			}
		}
	},
}
