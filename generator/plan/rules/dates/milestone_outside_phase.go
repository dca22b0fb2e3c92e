package dates

import (
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var MilestoneOutsidePhase = rule.Rule{
	Code: "milestone-outside-phase",
	Doc:  "The weeks of a milestone are within the weeks of its phase. A milestone that runs across phases has no phase.",
	Why:  "The timeline would show the milestone under the wrong heading.",
	Help: "change the weeks of the milestone or the phase, or leave out phase",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, s := range m.Milestones {
			i := slices.IndexFunc(m.Phases, func(p definition.Phase) bool { return p.ID.Set && s.Phase.Set && p.ID.V == s.Phase.V })
			if i < 0 || !s.StartWeek.Set {
				continue
			}
			p := m.Phases[i]
			if !p.StartWeek.Set || !p.EndWeek.Set || p.Last() < p.StartWeek.V || s.Last() < s.StartWeek.V {
				continue
			}
			at := r.Own(s.StartWeek.At)
			if s.StartWeek.V >= p.StartWeek.V && s.EndWeek.Set {
				at = s.EndWeek.At
			}
			if s.StartWeek.V < p.StartWeek.V || s.Last() > p.Last() {
				r.Addf(at, "%q is in %s, but its phase %q is in %s",
					rule.Shortened(s.Title.V), weeks(s.StartWeek.V, s.Last()), rule.Shortened(p.Title.V), weeks(p.StartWeek.V, p.Last()))
			}
		}
	},
}

// weeks writes a week, or the first and the last of several.
func weeks(from, to int) string {
	if from == to {
		return fmt.Sprintf("week %d", from)
	}
	return fmt.Sprintf("weeks %d to %d", from, to)
}
