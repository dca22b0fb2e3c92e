package dates

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var CalledOffDate = rule.Rule{
	Code: "called-off-date",
	Doc: "A day under called_off is still a reading day or a day of the training, or is there twice. " +
		"called_off is for days that an earlier version had: their entries in people's calendars are called off, so whoever opens the file would believe that nothing happens then.",
	Help: "take the date out of called_off, or out of the dates",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		var training []definition.Date
		for _, s := range in.Sessions {
			training = append(training, s.Date)
		}
		checkCalledOff(r, in.Reading.Off, in.Reading.Dates, "a reading day")
		checkCalledOff(r, in.Training.Off, append(training, in.Training.Date), "a day of the training")
	},
}

func checkCalledOff(r *rule.Report, off, kept []definition.Date, what string) {
	seen := map[day.Date]bool{}
	for _, d := range off {
		switch {
		case !d.Set:
			continue
		case slices.ContainsFunc(kept, func(k definition.Date) bool { return k.Set && k.V == d.V }):
			r.Addf(d.At, "a day that is called off is %s, %s", what, r.Date(d.V))
		case seen[d.V]:
			r.Addf(d.At, "a day is called off twice, %s", r.Date(d.V))
		}
		seen[d.V] = true
	}
}
