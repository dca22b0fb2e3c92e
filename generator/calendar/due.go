package calendar

import (
	"slices"

	"briefpack/generator/day"
	"briefpack/generator/pack"
)

// Anchors are the dates of one inspection that tasks count from.
type Anchors struct{ all []anchor }

type anchor struct {
	name string
	date day.Date // zero when it is not settled yet
}

// AnchorsOf returns the anchors of an inspection: training, reading (its first day),
// reading_end (its last day), then the keys of its dates. A key of dates that repeats
// one of the first three is ignored.
func AnchorsOf(in *pack.Inspection) Anchors {
	var a Anchors
	first, last := ends(in.Reading.Dates)
	a.add("training", in.Training.Date.V)
	a.add("reading", first)
	a.add("reading_end", last)
	for _, e := range in.Dates {
		a.add(e.Key, e.V)
	}
	return a
}

func (a *Anchors) add(name string, date day.Date) {
	if !slices.Contains(a.Names(), name) {
		a.all = append(a.all, anchor{name, date})
	}
}

// ends returns the earliest and the latest of some dates; no days when there are none.
func ends(dates []pack.Date) (first, last day.Date) {
	for _, d := range dates {
		if !d.Set {
			continue
		}
		if first.IsZero() || d.V.Before(first) {
			first = d.V
		}
		if last.IsZero() || d.V.After(last) {
			last = d.V
		}
	}
	return first, last
}

// Names returns the names that a task of this inspection may count from, settled or not.
func (a Anchors) Names() []string {
	names := make([]string, len(a.all))
	for i, n := range a.all {
		names[i] = n.name
	}
	return names
}

// Date returns the date of an anchor; false when there is no such anchor or when it
// is not settled yet.
func (a Anchors) Date(name string) (day.Date, bool) {
	for _, n := range a.all {
		if n.name == name {
			return n.date, !n.date.IsZero()
		}
	}
	return day.Date{}, false
}

// Due returns the day on which a task is due: so many weeks and working days before
// or after its anchor, weeks first. A week is seven days whatever is in it; where that
// leads to a day on which nobody works, the task is due on the last working day before
// it, or on the next one when it counts on from its anchor. A task without a number is
// due on the day of its anchor. It is false when the task has no anchor or the anchor
// has no date. When a task gives both before and after, before counts.
func Due(t pack.Task, a Anchors, d Days) (day.Date, bool) {
	name, sign := t.After.V, 1
	if t.Before.V != "" {
		name, sign = t.Before.V, -1
	}
	from, ok := a.Date(name)
	if !ok {
		return day.Date{}, false
	}
	weeks := min(max(t.Weeks.V, -furthest), furthest)
	date := from.Add(sign * 7 * weeks)
	switch {
	case t.WorkingDays.V != 0:
		return d.Add(date, sign*t.WorkingDays.V), true
	case weeks != 0 && !d.IsWorking(date):
		return d.Add(date, sign), true
	}
	return date, true
}
