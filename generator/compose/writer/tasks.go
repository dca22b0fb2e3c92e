package writer

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Owner returns the name of everyone in a role, with a capital: "Key contact", "Chief officers".
func (w Writer) Owner(role string) string {
	switch {
	case role == "":
		return document.Plain(w.Open())
	case w.In.IsMany(role):
		return w.Roles(role)
	}
	return w.Role(role)
}

// NamedInRole writes the names of the people in a role, if the edition has them.
func (w Writer) NamedInRole(role string) []document.Inline {
	var list [][]document.Inline
	for _, p := range w.InRole(role) {
		if Has(p.Name) {
			list = append(list, w.Named(p))
		}
	}
	return w.Listed(list)
}

// Anchor writes the event that a task is counted from.
func (w Writer) Anchor(name string) string {
	if w.Words.Has("anchor." + name) {
		return w.Say("anchor." + name)
	}
	if _, ok := w.In.Dates.Get(name); !ok {
		for _, m := range w.In.Milestones {
			switch name {
			case m.ID.V:
				return w.Say("checklist.first_day_of", Slot{"name", w.Prose(m.Title)})
			case m.ID.V + "_end":
				return w.Say("checklist.last_day_of", Slot{"name", w.Prose(m.Title)})
			}
		}
	}
	return w.Say("checklist.date_of", Put("name", Uncapital(w.Label(name))))
}

// StepsAhead returns the dated tasks after the issue of this version: those before the training,
// and those after it.
func (w Writer) StepsAhead() (before, after []Deadline) {
	training := w.In.Training.Date
	for _, d := range Deadlines(w.In) {
		switch {
		case !d.Set || w.In.Issued.Set && d.Due.Before(w.In.Issued.V):
		case training.Set && !d.Due.After(training.V):
			before = append(before, d)
		default:
			after = append(after, d)
		}
	}
	return before, after
}

// Deadline is a task and its due date.
type Deadline struct {
	Task definition.Task
	Due  day.Date
	Set  bool // false if the date is not known yet

	Reckoned calendar.Reckoning // how the date was worked out
}

// Deadlines returns the current tasks of an inspection in date order. Tasks without a date come
// last, in the order of the definition.
func Deadlines(in *definition.Inspection) []Deadline {
	return slices.DeleteFunc(AllDeadlines(in), func(d Deadline) bool { return d.Task.Cancelled.V })
}

// AllDeadlines returns deadlines including cancelled tasks.
func AllDeadlines(in *definition.Inspection) []Deadline {
	anchors, working := calendar.AnchorsOf(in), calendar.Working(in.Holidays)
	list := make([]Deadline, len(in.Tasks))
	for i, t := range in.Tasks {
		r, ok := calendar.Reckon(t, anchors, working)
		list[i] = Deadline{t, r.Date, ok, r}
	}
	slices.SortStableFunc(list, func(a, b Deadline) int {
		switch {
		case a.Set && b.Set:
			return a.Due.Compare(b.Due)
		case a.Set:
			return -1
		case b.Set:
			return 1
		}
		return 0
	})
	return list
}
