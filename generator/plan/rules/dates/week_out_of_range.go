package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var WeekOutOfRange = rule.Rule{
	Code: "week-out-of-range",
	Doc: "Phases and milestones are in weeks or in working days. Both count from the notification, which is in week and on day 0 or 1, " +
		"and end no earlier than they start. A week has five weekdays that can be holidays. " +
		"A milestone without a week and a day has an id, and its date is in [dates] under that id.",
	Why:   "With another number, a milestone would be in a week that does not exist.",
	Help:  "check the number; the first week is first_week in [calendar], and the first day first_day, or 1 if that is not set",
	Needs: []string{"phase.start_week", "phase.start_day", "milestone.start_week", "milestone.start_day", "milestone.id"},
	Method: func(m *definition.Method, r *rule.Report) {
		if !isFirst(r, "first_week", "week", m.Calendar.FirstWeek) || !isFirst(r, "first_day", "day", m.Calendar.FirstDay) {
			return
		}
		if d := m.Calendar.MinDays; d.Set && (d.V < 0 || d.V > 5) {
			r.Addf(d.At, "holiday_week_min_days is %d, but a week has 5 weekdays", d.V)
		}
		for _, p := range m.Phases {
			checkPeriod(r, m.Calendar, p.Title, period{p.StartWeek, p.EndWeek, p.StartDay, p.EndDay})
			if !p.Period().Set && p.Title.Set && !p.EndWeek.Set && !p.EndDay.Set {
				r.Advisef(p.At, "add start_week or start_day", "%q has no week and no day", rule.Shortened(p.Title.V))
			}
		}
		for _, s := range m.Milestones {
			checkPeriod(r, m.Calendar, s.Title, period{s.StartWeek, s.EndWeek, s.StartDay, s.EndDay})
			if !s.Period().Set && !s.ID.Set && s.Title.Set && !s.EndWeek.Set && !s.EndDay.Set {
				r.Advisef(s.At, "add start_week or start_day, or an id with a date in [dates]", "%q has no week, day or id", rule.Shortened(s.Title.V))
			}
		}
	},
}

// isFirst reports whether the number of a first week or day can be one. It may not be given.
func isFirst(r *rule.Report, key, unit string, first definition.Int) bool {
	ok := !first.Set || first.V == 0 || first.V == 1
	if !ok {
		r.Addf(first.At, "%s is %d, but the %s of the notification is 0 or 1", key, first.V, unit)
	}
	return ok
}

// period holds the numbers of a phase or a milestone.
type period struct{ startWeek, endWeek, startDay, endDay definition.Int }

func checkPeriod(r *rule.Report, c definition.Calendar, title definition.Text, p period) {
	if p.startDay.Set && p.startWeek.Set {
		r.Advisef(r.Own(p.startDay.At, p.startWeek.At), "leave out the week or the day", "%q has both a week and a day", rule.Shortened(title.V))
		return
	}
	checkNumbers(r, "week", title, p.startWeek, p.endWeek, firstOf(c.FirstWeek))
	checkNumbers(r, "day", title, p.startDay, p.endDay, firstOf(c.FirstDay))
}

func firstOf(n definition.Int) int {
	if n.Set {
		return n.V
	}
	return 1
}

// checkNumbers looks at the first and the last week or day of something; last may not be given.
func checkNumbers(r *rule.Report, unit string, title definition.Text, start, end definition.Int, first int) {
	const most = 200
	switch {
	case end.Set && !start.Set:
		r.Advisef(end.At, "add start_"+unit, "%q ends in %s %d, but has no start_%s", rule.Shortened(title.V), unit, end.V, unit)
	case start.Set && start.V < first:
		r.Addf(start.At, "%q starts in %s %d, but the first %s is %d", rule.Shortened(title.V), unit, start.V, unit, first)
	case start.Set && end.Set && end.V < start.V:
		r.Addf(end.At, "%q ends in %s %d, before it starts in %s %d", rule.Shortened(title.V), unit, end.V, unit, start.V)
	case start.Set && start.V > most:
		r.Addf(start.At, "%q starts in %s %d, but no inspection takes more than %d %ss", rule.Shortened(title.V), unit, start.V, most, unit)
	case end.Set && end.V > most:
		r.Addf(end.At, "%q ends in %s %d, but no inspection takes more than %d %ss", rule.Shortened(title.V), unit, end.V, most, unit)
	}
}
