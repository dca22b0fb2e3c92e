package dates

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var CancelledDate = rule.Rule{
	Code: "cancelled-date",
	Doc:  "cancelled lists days that an earlier version had and this version no longer has, each of them once.",
	Why:  "These days are cancelled in people's calendars, so people would miss a day that still takes place.",
	Help: "take the date out of cancelled, or out of the dates",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		var training []definition.Date
		for _, s := range in.Sessions {
			training = append(training, s.Date)
		}
		checkCancelled(r, in.Reading.Off, in.Reading.Dates, "a reading day")
		checkCancelled(r, in.Training.Off, append(training, in.Training.Date), "a day of the training")
	},
}

func checkCancelled(r *rule.Report, off, kept []definition.Date, what string) {
	seen := map[day.Date]int{} // how often
	for _, d := range off {
		switch {
		case !d.Set:
			continue
		case slices.ContainsFunc(kept, func(k definition.Date) bool { return k.Set && k.V == d.V }):
			r.Addf(d.At, "cancelled lists %s, but it is still %s", r.Date(d.V), what)
		case seen[d.V] == 1:
			r.Addf(d.At, "cancelled lists %s twice", r.Date(d.V))
		}
		seen[d.V]++
	}
}
