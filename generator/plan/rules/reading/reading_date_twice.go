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
	Help: "change one of the two",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		seen := map[day.Date]bool{}
		for _, d := range in.Reading.Dates {
			if d.Set && seen[d.V] {
				r.Addf(d.At, "the reading date %s is listed twice", r.Date(d.V))
			}
			seen[d.V] = true
		}
	},
}
