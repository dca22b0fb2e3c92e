package calendar

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// AnchorsOf returns the anchors of an inspection: training, reading (its first day),
// reading_end (its last day), the keys of its dates, then its milestones: the first day
// of one by its id, the last by its id and _end. A name that repeats an earlier one is
// ignored, so that a date that is settled goes before the week it was planned for.
func AnchorsOf(in *definition.Inspection) Anchors {
	p := PlanOf(in)
	a := p.settled
	for _, m := range in.Milestones {
		if m.ID.V == "" {
			continue
		}
		days, _ := p.Milestone(m)
		a.add(m.ID.V, days.First)
		a.add(m.ID.V+"_end", days.Last)
	}
	return a
}

// Due returns the day on which a task is due, and false when it cannot be known; see
// Reckon.
func Due(t definition.Task, a Anchors, d Days) (day.Date, bool) {
	r, ok := Reckon(t, a, d)
	return r.Date, ok
}
