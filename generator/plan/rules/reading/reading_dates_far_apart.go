package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ReadingDatesFarApart = rule.Rule{
	Code:     "reading-dates-far-apart",
	Severity: diag.Warning,
	Doc:      "There are no more than four weeks between two reading days.",
	Why:      "Records are read over a few days together, so a longer gap usually means that the month or the year is wrong.",
	Help:     "check the month and the year",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		dates := in.Reading.Dates
		for i := 1; i < len(dates); i++ {
			if !dates[i].Set || !dates[i-1].Set {
				continue
			}
			if gap := dates[i].V.Sub(dates[i-1].V); gap > 28 {
				r.Addf(dates[i].At, "the reading date %s is %d days after the one before it", r.Date(dates[i].V), gap)
			}
		}
	},
}
