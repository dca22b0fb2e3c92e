package definition

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// Calendar holds the rules for counting the weeks and working days of an inspection from its
// notification.
type Calendar struct {
	At        diag.Place
	FirstWeek Int    `toml:"first_week" show:"public" doc:"number of the week of the notification: 1 (default) or 0"`
	FirstDay  Int    `toml:"first_day" show:"public" doc:"number of the day of the notification, if phases and milestones are in working days: 1 (default) or 0"`
	MinDays   Int    `toml:"holiday_week_min_days" show:"public" doc:"number of holidays from Monday to Friday that stop a week from being counted (default 0: count every week)"`
	Kinds     []Text `toml:"holiday_kinds" show:"public" words:"public,school,in-service" doc:"kinds of holiday that stop a week from being counted: \"public\", \"school\", \"in-service\" (default public and school)"`
	LeaveOut  []Text `toml:"leave_out" show:"public" doc:"ignore entries of a holiday file whose names contain one of these texts: \"pupils return\""`
}

// Counts reports whether holidays of a kind keep days or weeks from counting: public ones
// always, as they are not working days.
func (c Calendar) Counts(kind string) bool {
	return kind == "public" || c.MinDays.V > 0 && slices.Contains(c.WeekKinds(), kind)
}

// WeekKinds returns the kinds of holiday that can make a week that does not count.
func (c Calendar) WeekKinds() []string {
	if len(c.Kinds) == 0 {
		return []string{"public", "school"}
	}
	kinds := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		kinds[i] = k.V
	}
	return kinds
}

// HolidayFile is a calendar file whose entries are holidays.
type HolidayFile struct {
	At   diag.Place
	File Text   `toml:"file" show:"public" need:"yes" doc:"calendar file under content/: \"holidays/glenmarra.ics\""`
	Kind Text   `toml:"kind" show:"public" words:"public,school,in-service" doc:"kind of its entries: \"public\", \"school\" or \"in-service\"; without it the kind is guessed where an entry states it, and every guess is reported"`
	Only []Text `toml:"only" show:"public" doc:"only the entries whose name contains one of these, which certainly are holidays; other listings of the file leave them out"`
}

// Phase is a part of an inspection, in counted weeks or in working days.
type Phase struct {
	At        diag.Place
	ID        Text `toml:"id" show:"public" need:"yes" doc:"short name for use in milestones"`
	Title     Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"name"`
	StartWeek Int  `toml:"start_week" show:"public" doc:"number of the first week"`
	EndWeek   Int  `toml:"end_week" show:"public" doc:"number of the last week (default the first)"`
	StartDay  Int  `toml:"start_day" show:"public" doc:"instead of a week, number of the first working day"`
	EndDay    Int  `toml:"end_day" show:"public" doc:"number of the last working day (default the first)"`
}

// Period returns the weeks or working days of the phase.
func (p Phase) Period() Period { return periodOf(p.StartWeek, p.EndWeek, p.StartDay, p.EndDay) }

// Milestone is an event in one or more weeks or working days of an inspection, or on a date.
type Milestone struct {
	At        diag.Place
	ID        Text   `toml:"id" show:"public" doc:"name that tasks can count from; a milestone named training, reading or like a key of dates has the dates of that event"`
	Title     Text   `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title"`
	StartWeek Int    `toml:"start_week" show:"public" doc:"number of the first week; without a week and a day, the milestone needs an id with a date"`
	EndWeek   Int    `toml:"end_week" show:"public" doc:"number of the last week (default the first)"`
	StartDay  Int    `toml:"start_day" show:"public" doc:"instead of a week, number of the first working day"`
	EndDay    Int    `toml:"end_day" show:"public" doc:"number of the last working day (default the first)"`
	Phase     Text   `toml:"phase" show:"public" of:"phase" doc:"id of the phase"`
	Owner     Text   `toml:"owner" show:"public" of:"role" doc:"role that is responsible, a key of labels"`
	With      []Text `toml:"with" show:"public" of:"role" doc:"other roles that take part, as keys of labels: it is in their calendars too"`
}

// Period returns the planned weeks or working days of the milestone.
func (m Milestone) Period() Period { return periodOf(m.StartWeek, m.EndWeek, m.StartDay, m.EndDay) }

// Period is a run of weeks, or of working days, by their numbers.
type Period struct {
	From, To int
	InDays   bool // of working days
	Set      bool // the definition gives it
}

func periodOf(startWeek, endWeek, startDay, endDay Int) Period {
	p, end := Period{From: startWeek.V, Set: startWeek.Set}, endWeek
	if startDay.Set {
		p, end = Period{From: startDay.V, Set: true, InDays: true}, endDay
	}
	p.To = p.From
	if end.Set {
		p.To = end.V
	}
	return p
}

// The kinds of holiday.
const (
	Public    = "public"
	School    = "school"
	InService = "in-service"
)

// HolidayKinds lists the kinds of holiday.
func HolidayKinds() []string { return []string{Public, School, InService} }

// Holiday is one or more consecutive days of holiday.
type Holiday struct {
	At   diag.Place
	Name Text `toml:"name" show:"public" need:"yes" doc:"name"`
	From Date `toml:"from" show:"public" need:"yes" doc:"first day"`
	To   Date `toml:"to" show:"public" doc:"last day (default the first day)"`
	Kind Text `toml:"kind" show:"public" words:"public,school,in-service" doc:"\"public\" (default), \"school\" or \"in-service\"; school and in-service days are working days"`
}

// Last returns the last day of the holiday.
func (h Holiday) Last() day.Date {
	if h.To.Set {
		return h.To.V
	}
	return h.From.V
}
