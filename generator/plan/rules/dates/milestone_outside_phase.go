package dates

import (
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var MilestoneOutsidePhase = rule.Rule{
	Code: "milestone-outside-phase",
	Doc: "The weeks of a milestone are among those of the phase that it belongs to. " +
		"Otherwise the timeline would show it under a heading that contradicts it. What runs across phases belongs to none.",
	Help: "change the weeks of the milestone or of the phase, or leave phase out",
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
