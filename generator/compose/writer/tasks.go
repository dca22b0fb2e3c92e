package writer

import (
	"slices"
	"strconv"

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

// NextSteps returns the next open task of each owner, in date order. Tasks without a date come last.
func (w Writer) NextSteps() []Deadline {
	var list []Deadline
	for _, d := range w.OpenTasks() {
		isTheirs := func(o Deadline) bool { return o.Task.Owner.V == d.Task.Owner.V }
		if !slices.ContainsFunc(list, isTheirs) {
			list = append(list, d)
		}
	}
	return list
}

// OpenTasks returns the open tasks of the inspection, or none if it is paused or withdrawn.
func (w Writer) OpenTasks() []Deadline {
	if Has(w.In.State) || w.In.IsClosed() {
		return nil
	}
	return OpenTasks(w.In)
}

// Deadline is a task and its due date.
type Deadline struct {
	Task definition.Task
	Due  day.Date
	Set  bool // false if the date is not known yet

	Reckoned calendar.Reckoning // how the date was worked out
	Done     definition.Date    // when it was done; not set while it is open
}

// Deadlines returns the current tasks of an inspection in date order. Tasks without a date come
// last, in the order of the definition.
func Deadlines(in *definition.Inspection) []Deadline {
	return slices.DeleteFunc(AllDeadlines(in), func(d Deadline) bool { return d.Task.Cancelled.V })
}

// OpenTasks returns the tasks of an inspection that are neither done nor cancelled, in the order of
// Deadlines.
func OpenTasks(in *definition.Inspection) []Deadline {
	return slices.DeleteFunc(Deadlines(in), func(d Deadline) bool { return d.Done.Set })
}

// AllDeadlines returns deadlines including cancelled tasks.
func AllDeadlines(in *definition.Inspection) []Deadline {
	anchors, working := calendar.AnchorsOf(in), calendar.Working(in.Holidays)
	list := make([]Deadline, len(in.Tasks))
	for i, t := range in.Tasks {
		r, ok := calendar.Reckon(t, anchors, working)
		done, _ := in.Done.Get(t.Key)
		list[i] = Deadline{t, r.Date, ok, r, done}
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

// By writes the deadline of an open task, for a browser to mark when it has passed.
func (w Writer) By(d Deadline, write func(day.Date) document.Inline) document.Inline {
	in := write(d.Due)
	if t, ok := in.(document.Time); ok && !d.Done.Set {
		t.Overdue = w.Say("checklist.overdue")
		return t
	}
	return in
}

// CountedFrom writes how the deadline of a task is counted, while its date is not known.
func (w Writer) CountedFrom(t definition.Task) []document.Inline {
	anchor, way := t.Before.V, "checklist.before"
	if !Has(t.Before) {
		anchor, way = t.After.V, "checklist.after"
	}
	if anchor == "" {
		return w.Open()
	}
	name := Put("anchor", w.Anchor(anchor))
	if distance := w.distance(t); distance != "" {
		return w.Phrase(way, Put("distance", Capital(distance)), name)
	}
	return w.Phrase("checklist.at", name)
}

// distance writes the time between a task and its event: "2 weeks and 3 working days".
func (w Writer) distance(t definition.Task) string {
	var parts []string
	if n := t.Weeks.V; n != 0 {
		parts = append(parts, document.Plain(w.Counted("checklist.weeks", n, Put("digits", strconv.Itoa(n)))))
	}
	if n := t.WorkingDays.V; n != 0 {
		parts = append(parts, document.Plain(w.Counted("checklist.working_days", n, Put("digits", strconv.Itoa(n)))))
	}
	return w.Words.List(parts)
}
