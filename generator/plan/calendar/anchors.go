package calendar

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// Anchors are the dates of one inspection that tasks count from.
type Anchors struct{ all []anchor }

type anchor struct {
	name string
	date day.Date // zero when it is not settled yet
}

// settledIn returns the dates that a definition gives.
func settledIn(in *definition.Inspection) Anchors {
	var a Anchors
	var first, last day.Date
	if days := ReadingDays(in); len(days) > 0 {
		first, last = days[0], days[len(days)-1]
	}
	a.add("training", TrainingDate(in).V)
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

// ReadingDays returns the reading days that are set, in order, each once.
func ReadingDays(in *definition.Inspection) []day.Date { return InOrder(in.Reading.Dates) }

// InOrder returns the days of dates that are set, in order, each once.
func InOrder(dates []definition.Date) []day.Date {
	var list []day.Date
	for _, d := range dates {
		if d.Set {
			list = append(list, d.V)
		}
	}
	slices.SortFunc(list, day.Date.Compare)
	return slices.Compact(list)
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
