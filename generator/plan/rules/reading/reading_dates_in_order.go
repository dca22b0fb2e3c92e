package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ReadingDatesInOrder = rule.Rule{
	Code: "reading-dates-in-order",
	Doc: "Reading dates are given from the first to the last: the timetable numbers the days in this order. " +
		"A date out of order is most often a slip in the month or the year.",
	Help: "put the dates in order, or mend the one that is wrong",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		dates := in.Reading.Dates
		for i := 1; i < len(dates); i++ {
			if dates[i].Set && dates[i-1].Set && dates[i].V.Before(dates[i-1].V) {
				r.Addf(dates[i].At, "the reading date %s is listed after %s", r.Date(dates[i].V), r.Date(dates[i-1].V))
			}
		}
	},
}
