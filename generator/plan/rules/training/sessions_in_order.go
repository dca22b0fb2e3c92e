package training

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var SessionsInOrder = rule.Rule{
	Code: "sessions-in-order",
	Doc:  "A further session comes after the session before it, before the first reading day, and on a working day.",
	Why:  "A session that starts before the last one ends would need people in two places.",
	Help: "check the date and start of the session",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		days := calendar.Working(in.Holidays)
		reading, known := calendar.AnchorsOf(in).Date("reading")
		var last calendar.Sitting
		for _, s := range calendar.Sittings(in) {
			if !s.Date.Set {
				continue
			}
			if last.Date.Set && s.Own != nil && s.Start.Set && startsBefore(s, last, in) {
				r.Addf(s.Date.At, "%s, on %s at %s, starts before %s is over", rule.NameOfSitting(s), r.Date(s.Date.V), r.Clock(s.Start.V), rule.NameOfSitting(last))
			}
			if s.Own != nil && !days.IsWorking(s.Date.V) {
				r.Addf(s.Date.At, "%s on %s falls on a weekend or a public holiday", rule.NameOfSitting(s), r.Date(s.Date.V))
			}
			if s.Own != nil && known && !s.Date.V.Before(reading) {
				r.Addf(s.Date.At, "%s is on %s, but reading starts on %s", rule.NameOfSitting(s), r.Date(s.Date.V), r.Date(reading))
			}
			last = s
		}
	},
}

// startsBefore reports whether a session starts before an earlier one is over.
func startsBefore(s, last calendar.Sitting, in *definition.Inspection) bool {
	if s.Date.V != last.Date.V {
		return s.Date.V.Before(last.Date.V)
	}
	return s.Start.V < last.Start.V+day.Clock(calendar.Length(in.Agenda, last.Number))
}
