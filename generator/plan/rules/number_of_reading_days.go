package rules

import "briefpack/generator/model/definition"

var numberOfReadingDays = Rule{
	Code: "number-of-reading-days",
	Doc: "There are as many reading dates as the programme has reading days. " +
		"Sentences and tables give both, and a pack that contradicts itself is not believed.",
	Help: "change the dates, or days in [records_reading]; a day that is dropped goes under called_off there, so that calendars call it off",
	Inspection: func(in *definition.Inspection, r *Report) {
		days, dates := in.Reading.Days, in.Reading.Dates
		if !days.Set || days.V < 1 || len(dates) == 0 {
			return
		}
		given := count(len(dates), "reading date") + " for " + count(days.V, "reading day")
		switch missing := days.V - len(dates); {
		case missing > 0:
			r.Addf(dates[len(dates)-1].At, "%s: %d %s missing", given, missing, is(missing))
		case missing == -1:
			r.Addf(dates[days.V].At, "%s: %s is one too many", given, r.Date(dates[days.V].V))
		case missing < 0:
			var extra []string
			for _, d := range dates[days.V:] {
				extra = append(extra, r.Date(d.V))
			}
			r.Addf(dates[days.V].At, "%s: %s are too many", given, listed(extra))
		}
	},
}
