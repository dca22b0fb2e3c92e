package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var MilestonesInOrder = rule.Rule{
	Code: "milestones-in-order",
	Doc:  "The notification comes first, then the first meeting, the training, the reading and the date when the report is due.",
	Why:  "A date out of this order is a mistake.",
	Help: "check the dates; usually the year is wrong",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		order := []string{"notification", "first_meeting", "training", "reading_end", "report_due"}
		names := map[string]string{
			"notification": "notification", "first_meeting": "the first meeting", "training": "the training",
			"reading_end": "the last reading day", "report_due": "the report's due date",
		}
		anchors := calendar.AnchorsOf(in)
		before := ""
		for _, name := range order {
			date, ok := anchors.Date(name)
			if !ok {
				continue
			}
			last, known := anchors.Date(before)
			own, isOwn := in.Dates.Get(name)
			if !isOwn {
				// Other rules check the training and the reading, so the date before them is wrong.
				own, isOwn = in.Dates.Get(before)
			}
			if known && isOwn && date.Before(last) {
				r.Addf(own.At, "%s is on %s, before %s on %s", names[name], r.Date(date), names[before], r.Date(last))
			}
			before = name
		}
	},
}
