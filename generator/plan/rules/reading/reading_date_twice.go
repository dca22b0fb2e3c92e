package reading

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ReadingDateTwice = rule.Rule{
	Code: "reading-date-twice",
	Doc:  "Each reading date is listed once.",
	Why:  "If a date is listed twice, there are fewer reading days than the pack says.",
	Help: "change the date, or remove it",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		times := map[day.Date]int{}
		for _, d := range in.Reading.Dates {
			if times[d.V]++; d.Set && times[d.V] == 2 { // reported once, however often it is listed
				r.Addf(d.At, "the reading date %s is listed more than once", r.Date(d.V))
			}
		}
	},
}
