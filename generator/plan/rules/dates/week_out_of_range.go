package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var WeekOutOfRange = rule.Rule{
	Code: "week-out-of-range",
	Doc: "Weeks count from the week of the notification, which is week 0 or 1, and end no earlier than they start. " +
		"A week has five weekdays that can be holidays.",
	Why:  "With another number, a milestone would be in a week that does not exist.",
	Help: "check the number; the first week is first_week in [calendar], or 1 if that is not set",
	Method: func(m *definition.Method, r *rule.Report) {
		first := 1
		if f := m.Calendar.FirstWeek; f.Set {
			first = f.V
			if f.V != 0 && f.V != 1 {
				r.Addf(f.At, "first_week is %d, but the week of the notification is 0 or 1", f.V)
				return
			}
		}
		if d := m.Calendar.MinDays; d.Set && (d.V < 0 || d.V > 5) {
			r.Addf(d.At, "holiday_week_min_days is %d, but a week has 5 weekdays", d.V)
		}
		for _, p := range m.Phases {
			checkWeeks(r, p.Title, p.StartWeek, p.EndWeek, first)
		}
		for _, s := range m.Milestones {
			checkWeeks(r, s.Title, s.StartWeek, s.EndWeek, first)
		}
	},
}

// checkWeeks looks at the first and the last week of something; last may not be given.
func checkWeeks(r *rule.Report, title definition.Text, start, end definition.Int, first int) {
	const most = 200
	switch {
	case start.Set && start.V < first:
		r.Addf(start.At, "%q starts in week %d, but the first week is %d", rule.Shortened(title.V), start.V, first)
	case start.Set && end.Set && end.V < start.V:
		r.Addf(end.At, "%q ends in week %d, before it starts in week %d", rule.Shortened(title.V), end.V, start.V)
	case start.Set && start.V > most:
		r.Addf(start.At, "%q starts in week %d, but no inspection takes more than %d weeks", rule.Shortened(title.V), start.V, most)
	case end.Set && end.V > most:
		r.Addf(end.At, "%q ends in week %d, but no inspection takes more than %d weeks", rule.Shortened(title.V), end.V, most)
	}
}
