package calendars

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// entries writes what the calendar of somebody holds: each event under its ID, on its day,
// with a minus before what is called off.
type entries map[string]string

// open puts the events of a calendar into somebody's own, as programs do: an event takes the
// place of the one with its ID.
func (e entries) open(cs []Calendar, name string) {
	for _, c := range cs {
		for _, event := range c.Events {
			if c.Name != name {
				continue
			}
			e[event.ID] = event.First.String()
			if event.Cancelled {
				e[event.ID] = "-" + e[event.ID]
			}
		}
	}
}

func (e entries) days() string {
	var list []string
	for _, day := range e {
		list = append(list, day)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// Whoever has the events of an earlier version and opens those of a later one has no day that
// was dropped, whichever it was.
func TestDroppedDaysAreCancelled(t *testing.T) {
	for dropped := range 4 {
		mine := entries{}
		mine.open(calendarsOf(t, edition.Hosted, nil), "timetable")
		if got := mine.days(); got != "2027-02-08 2027-02-09 2027-02-10 2027-02-11" {
			t.Fatal(got)
		}
		var want []string
		later := calendarsOf(t, edition.Hosted, func(in *definition.Inspection) {
			for i, d := range in.Reading.Dates {
				if i == dropped {
					want = append(want, "-"+d.V.String())
				} else {
					want = append(want, d.V.String())
				}
			}
			in.Reading.Off = []definition.Date{in.Reading.Dates[dropped]}
			in.Reading.Dates = slices.Delete(slices.Clone(in.Reading.Dates), dropped, dropped+1)
		})
		mine.open(later, "timetable")
		slices.Sort(want)
		if got := mine.days(); got != strings.Join(want, " ") {
			t.Errorf("day %d dropped: the calendar has %s, want %s", dropped+1, got, want)
		}
	}
}

func TestCancelledEvents(t *testing.T) {
	cs := calendarsOf(t, edition.Hosted, func(in *definition.Inspection) {
		briefs.TwoSessions(in)
		in.Sessions[0].Number, in.Agenda[4].Session = briefs.Num(3), briefs.Num(3)
		in.Training.Off = []definition.Date{briefs.Date("2027-02-02"), briefs.Date("2027-01-20")}
		in.Reading.Off = []definition.Date{briefs.Date("2027-02-12")}
	})
	var got []string
	for _, c := range cs[:2] {
		for _, e := range c.Events {
			if e.Cancelled {
				id, _, _ := strings.Cut(e.ID, "@")
				got = append(got, fmt.Sprintf("%s: %s %s %v", c.Name, id, e.First, e.Timed), e.Title)
				if !strings.Contains(e.Description, "is cancelled") || !strings.Contains(e.Description, "Version 1.2") {
					t.Errorf("it says %q", e.Description)
				}
			}
		}
	}
	want := []string{
		"training: inch-2026-training-2 2027-01-20 false", "Inch: cancelled: training session on this day",
		"training: inch-2026-training-4 2027-02-02 false", "Inch: cancelled: training session on this day",
		"timetable: inch-2026-reading-5 2027-02-12 false", "Inch: cancelled: records reading on this day",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A task that is no longer asked has the same event, called off.
func TestTasksAreCancelled(t *testing.T) {
	off := func(in *definition.Inspection) { in.Tasks[1].Cancelled = briefs.Yes() }
	mine := entries{}
	mine.open(calendarsOf(t, edition.Hosted, nil), "key-contact")
	if got := mine.days(); got != "2026-10-05 2026-12-22 2027-01-05 2027-01-19 2027-02-08 2027-02-09 2027-02-10 2027-02-11" {
		t.Fatal(got)
	}
	mine.open(calendarsOf(t, edition.Hosted, off), "key-contact")
	if got := mine.days(); got != "-2026-12-22 2026-10-05 2027-01-05 2027-01-19 2027-02-08 2027-02-09 2027-02-10 2027-02-11" {
		t.Errorf("the calendar has %s", got)
	}
}

// The calendar of a role reminds people of deadlines, unless the site does not want it.
func TestAlarms(t *testing.T) {
	for _, alarms := range []definition.Flag{{}, {Set: true}} {
		b := briefs.For(briefs.Inspection(), briefs.Guidance(), briefs.English(t), edition.Hosted)
		b.Site.Alarms = alarms
		n := 0
		for _, c := range Of(b) {
			for _, e := range c.Events {
				if isTask := strings.Contains(e.ID, "-task-"); e.Alarm != (isTask && !alarms.Set) {
					t.Errorf("alarms set %v: %s has an alarm: %v", alarms.Set, e.ID, e.Alarm)
				}
				n++
			}
		}
		if n == 0 {
			t.Error("no events")
		}
	}
}
