package dates

import (
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var MilestoneOutsidePhase = rule.Rule{
	Code: "milestone-outside-phase",
	Doc:  "The weeks or working days of a milestone are within its phase. A milestone that runs across phases has no phase.",
	Why:  "The timeline would show the milestone under the wrong heading.",
	Help: "change the weeks or days of the milestone or the phase, or leave out phase",
	Needs: []string{
		"phase.start_week", "phase.end_week", "phase.start_day", "phase.end_day",
		"milestone.start_week", "milestone.end_week", "milestone.start_day", "milestone.end_day",
	},
	Method: func(m *definition.Method, r *rule.Report) {
		for _, s := range m.Milestones {
			i := slices.IndexFunc(m.Phases, func(p definition.Phase) bool { return p.ID.Set && s.Phase.Set && p.ID.V == s.Phase.V })
			if i < 0 {
				continue
			}
			phase, own := m.Phases[i].Period(), s.Period()
			if !phase.Set || !own.Set || phase.InDays != own.InDays || phase.To < phase.From || own.To < own.From {
				continue
			}
			start, end := s.StartWeek, s.EndWeek
			if own.InDays {
				start, end = s.StartDay, s.EndDay
			}
			at := r.Own(start.At)
			if own.From >= phase.From && end.Set {
				at = end.At
			}
			if own.From < phase.From || own.To > phase.To {
				r.Addf(at, "%q is %s, but its phase %q is %s",
					rule.Shortened(s.Title.V), numbers(own), rule.Shortened(m.Phases[i].Title.V), numbers(phase))
			}
		}
	},
}

// numbers writes a week or a day, or the first and the last of several.
func numbers(p definition.Period) string {
	unit := "in week"
	if p.InDays {
		unit = "on day"
	}
	if p.From == p.To {
		return fmt.Sprintf("%s %d", unit, p.From)
	}
	return fmt.Sprintf("%ss %d to %d", unit, p.From, p.To)
}
