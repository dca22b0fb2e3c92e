package dates

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var DateOutsidePhase = rule.Rule{
	Code:     "date-outside-phase",
	Severity: diag.Warning,
	Doc: "The dates of a milestone are within its phase or, if it has no phase, within its weeks. " +
		"The same goes for a phase with the id training, reading or a key of [dates]. " +
		"Weeks that are not counted because of holidays do not matter.",
	Why:   "The timeline would contradict the dates: the timetable changed, a holiday is missing, or a date is wrong.",
	Help:  "check the dates and holidays; if the timetable changed, move the phase or the milestone in the inspection",
	Needs: []string{"calendar", "holidays", "holiday", "dates", "phase", "milestone"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		plan := calendar.PlanOf(in)
		for _, m := range in.Milestones {
			days, ok := plan.Milestone(m)
			if !ok || !days.Settled {
				continue
			}
			within, what, known := frameOf(plan, in, m)
			if known && !isWithin(days, within) {
				r.Addf(r.Own(dateAt(in, m.ID.V), m.At), "%q is on %s, but %s is from %s to %s",
					nameOfMilestone(m), dates(r, days), what, r.Date(within.First), r.Date(within.Last))
			}
		}
		for _, p := range in.Phases {
			isMilestone := slices.ContainsFunc(in.Milestones, func(m definition.Milestone) bool { return m.ID.V == p.ID.V })
			within, known := plan.Phase(p)
			days, ok := plan.Milestone(definition.Milestone{ID: p.ID})
			if p.ID.Set && !isMilestone && known && ok && !isWithin(days, within) {
				r.Addf(r.Own(dateAt(in, p.ID.V), p.At), "%q is on %s, but the phase %q is from %s to %s",
					p.ID.V, dates(r, days), rule.Shortened(p.Title.V), r.Date(within.First), r.Date(within.Last))
			}
		}
	},
}

// isWithin reports whether days are among those of weeks, the last weekend included.
func isWithin(days, weeks calendar.Stretch) bool {
	return !days.First.Before(weeks.First) && !days.Last.After(weeks.Last.Add(2))
}

// nameOfMilestone returns the title of a milestone, or its id if the title has values.
func nameOfMilestone(m definition.Milestone) string {
	if strings.Contains(m.Title.V, "{{") {
		return m.ID.V
	}
	return rule.Shortened(m.Title.V)
}

// frameOf returns the days that a milestone should be within, and a name for them: the days
// of its phase or, without a phase, its weeks.
func frameOf(plan calendar.Plan, in *definition.Inspection, m definition.Milestone) (days calendar.Stretch, what string, ok bool) {
	i := slices.IndexFunc(in.Phases, func(p definition.Phase) bool { return m.Phase.Set && p.ID.Set && p.ID.V == m.Phase.V })
	if i < 0 {
		days, ok = plan.Planned(m)
		unit := "week"
		if m.Period().InDays {
			unit = "day"
		}
		return days, fmt.Sprintf("its %s %d", unit, m.Period().From), ok
	}
	days, ok = plan.Phase(in.Phases[i])
	return days, fmt.Sprintf("its phase %q", rule.Shortened(in.Phases[i].Title.V)), ok
}

// dateAt returns where a date is given.
func dateAt(in *definition.Inspection, name string) diag.Place {
	if d, ok := in.Dates.Get(name); ok {
		return d.At
	}
	switch {
	case name == "training":
		return in.Training.Date.At
	case name == "reading" && len(in.Reading.Dates) > 0:
		return in.Reading.Dates[0].At
	}
	return diag.Place{}
}

// dates writes a day, or the first and the last of several.
func dates(r *rule.Report, s calendar.Stretch) string {
	if s.First == s.Last {
		return r.Date(s.First)
	}
	return r.Date(s.First) + " to " + r.Date(s.Last)
}
