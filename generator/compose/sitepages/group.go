package sitepages

import (
	"cmp"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

// group is a part of the list of inspections.
type group int

// The groups, in the order of the front page.
const (
	current group = iota // people are nominated, trained or reading
	coming               // planned or announced
	closed               // over, or withdrawn
)

// title returns the key of a group's title.
func (g group) title() string {
	return []string{"index.caption", "index.coming", "index.closed"}[g]
}

func groupOf(in *definition.Inspection) group {
	switch {
	case in.IsClosed() || in.State.V == "withdrawn":
		return closed
	case in.Reached(definition.Nominated):
		return current
	}
	return coming
}

// yearOf returns the year in which an inspection ends, as far as its dates say; 0 if none does.
func yearOf(in *definition.Inspection) int {
	last := calendar.TrainingDate(in).V
	for _, d := range calendar.ReadingDays(in) {
		last = later(last, d)
	}
	if notified, ok := in.Dates.Get("notification"); ok && last.IsZero() {
		last = notified.V
	}
	return cmp.Or(last, in.Issued.V).Year
}

func later(a, b day.Date) day.Date {
	if b.After(a) {
		return b
	}
	return a
}
