package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var NumberOfReadingDays = rule.Rule{
	Code: "number-of-reading-days",
	Doc:  "There are as many reading dates as reading days.",
	Why:  "Sentences use the number and tables use the dates, and people do not trust a pack that contradicts itself.",
	Help: "change the dates, or days in [records_reading]; leave all dates out until you know the last one; " +
		"put a day that you drop under cancelled there, so that calendars cancel it",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		days, dates := in.Reading.Days, in.Reading.Dates
		if !days.Set || days.V < 1 || len(dates) == 0 {
			return
		}
		given := diag.Counted(len(dates), "reading date") + " for " + diag.Counted(days.V, "reading day")
		switch missing := days.V - len(dates); {
		case missing > 0:
			r.Addf(dates[len(dates)-1].At, "%s: %d %s missing", given, missing, rule.Is(missing))
		case missing == -1:
			r.Addf(dates[days.V].At, "%s: %s is one too many", given, r.Date(dates[days.V].V))
		case missing < 0:
			var extra []string
			for _, d := range dates[days.V:] {
				extra = append(extra, r.Date(d.V))
			}
			r.Addf(dates[days.V].At, "%s: %s are too many", given, rule.Listed(extra))
		}
	},
}
