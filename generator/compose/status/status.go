// Package status works out how far inspections have come on a day, and composes the page that shows
// it to the lead.
//
// It needs today's date, so no edition has its page: the preview shows it, and a build does not.
package status

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Status is how far an inspection has come on a day.
type Status struct {
	Folder    string
	Name      string // of the partnership
	Programme string // id
	Stage     definition.Stage
	State     string // "paused" or "withdrawn"; "" if it goes on
	Version   string // "" if it has none
	Issued    day.Date

	Next    *Task  // the first open task that is due today or later; nil if there is none
	Overdue []Task // open tasks that were due before today
	Undated int    // number of open tasks without a date

	Missing     []string         // facts that this stage needs
	NextStage   definition.Stage // the stage that comes next; Closed has none
	MissingNext []string         // further facts that the next stage needs

	Since   string   // the version that was issued last, if it has a record
	Changed []string // titles of the documents that changed since

	First, Last day.Date // of all known dates; zero if there is none
}

// Task is an open task.
type Task struct {
	ID, Title, Owner string
	Due              day.Date
}

// Of returns the status of the inspection of a brief, as far as its definition says.
func Of(b *writer.Brief, today day.Date) Status {
	in, w := b.In, writer.New(b)
	s := Status{
		Folder: in.Folder, Name: in.Partnership.Name.V, Programme: in.ProgrammeID.V, Stage: in.StageNow(), State: in.State.V,
		Version: in.Version.V, Issued: in.Issued.V, NextStage: After(in),
	}
	if last := in.LastIssue(); last != nil {
		s.Since = last.Version
	}
	s.First, s.Last = span(in)
	if in.IsClosed() || s.State == "withdrawn" {
		return s
	}
	for _, d := range writer.OpenTasks(in) {
		t := Task{d.Task.Key, document.Plain(w.Prose(d.Task.Title)), w.Owner(d.Task.Owner.V), d.Due}
		switch {
		case !d.Set:
			s.Undated++
		case d.Due.Before(today):
			s.Overdue = append(s.Overdue, t)
		case s.Next == nil:
			s.Next = &t
		}
	}
	return s
}

// After returns the stage that comes after the stage of an inspection. Without a training no one is
// nominated, and without readers no one is chosen.
func After(in *definition.Inspection) definition.Stage {
	next := in.StageNow() + 1
	if next == definition.Nominated && !in.IsTrained() {
		next++
	}
	if next == definition.Chosen && !in.Reading.HasReaders() {
		next++
	}
	return min(next, definition.Closed)
}

// span returns the first and the last known date of an inspection.
func span(in *definition.Inspection) (first, last day.Date) {
	dates := calendar.ReadingDays(in)
	add := func(d definition.Date) {
		if d.Set {
			dates = append(dates, d.V)
		}
	}
	add(in.Training.Date)
	for _, s := range in.Sessions {
		add(s.Date)
	}
	for _, e := range in.Dates {
		add(e.Date)
	}
	for _, d := range writer.Deadlines(in) {
		if d.Set {
			dates = append(dates, d.Due)
		}
	}
	if len(dates) == 0 {
		return first, last
	}
	return slices.MinFunc(dates, day.Date.Compare), slices.MaxFunc(dates, day.Date.Compare)
}

// IsClosed reports whether the inspection is over.
func (s Status) IsClosed() bool { return s.Stage == definition.Closed }

// ByUrgency sorts open inspections by their next deadline, those with overdue tasks first, and puts
// closed ones last.
func ByUrgency(list []Status) {
	slices.SortStableFunc(list, func(a, b Status) int {
		if a.rank() != b.rank() {
			return a.rank() - b.rank()
		}
		return a.deadline().Compare(b.deadline())
	})
}

func (s Status) rank() int {
	switch {
	case s.IsClosed():
		return 3
	case len(s.Overdue) > 0:
		return 0
	case s.Next != nil:
		return 1
	}
	return 2
}

func (s Status) deadline() day.Date {
	switch {
	case len(s.Overdue) > 0:
		return s.Overdue[0].Due
	case s.Next != nil:
		return s.Next.Due
	}
	return s.Last
}
