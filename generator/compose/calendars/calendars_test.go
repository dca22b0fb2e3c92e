package calendars

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// written writes calendars, an event a line, with its description in the lines below.
func written(cs []Calendar) string {
	var b strings.Builder
	for _, c := range cs {
		fmt.Fprintf(&b, "# %s: %s, %s (%s)\n", c.Name, c.Title, c.Shown, c.Beside)
		for _, e := range c.Events {
			when := e.First.String()
			if e.Timed {
				when += fmt.Sprintf(" %s-%s", e.From, e.To)
			} else if e.Last != e.First {
				when += " to " + e.Last.String()
			}
			fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", when, e.ID, e.Title, e.Place, e.Address)
			fmt.Fprintf(&b, "    %s\n", strings.ReplaceAll(e.Description, "\n", "\n    "))
		}
	}
	return b.String()
}

func calendarsOf(t *testing.T, a edition.Audience, change func(*definition.Inspection)) []Calendar {
	t.Helper()
	in := briefs.Inspection()
	if change != nil {
		change(in)
	}
	return Of(briefs.For(in, nil, briefs.English(t), a))
}

// fullCalendars returns the calendars of an inspection that has everything in them; they
// are compared with golden files.
func fullCalendars(t *testing.T, a edition.Audience) []Calendar {
	t.Helper()
	return calendarsOf(t, a, func(in *definition.Inspection) {
		briefs.TwoSessions(in)
		in.Milestones = []definition.Milestone{{Title: briefs.Text("Surveys"), StartWeek: briefs.Num(4), EndWeek: briefs.Num(5), Owner: briefs.Text("pilot")}}
	})
}

// TestCalendarIDs keeps an event's ID when its date, its values or other tasks change.
func TestCalendarIDs(t *testing.T) {
	ids := func(cs []Calendar) (list []string) {
		for _, c := range cs {
			for _, e := range c.Events {
				list = append(list, e.ID)
			}
		}
		slices.Sort(list)
		return list
	}
	all := calendarsOf(t, edition.Hosted, nil)
	for _, c := range all { // one event may be in several files, but in each of them once
		if own := ids([]Calendar{c}); len(slices.Compact(slices.Clone(own))) != len(own) {
			t.Errorf("%s: an ID is there twice: %q", c.Name, own)
		}
	}
	before := ids(all)
	moved := ids(calendarsOf(t, edition.Print, func(in *definition.Inspection) {
		in.Training.Date, in.Version = briefs.Date("2027-01-20"), briefs.Text("1.3")
		in.Reading.Readers, in.Tasks[0].WorkingDays = briefs.Num(3), briefs.Num(12)
		in.People = nil
		slices.Reverse(in.Tasks)
	}))
	if !slices.Equal(before, moved) {
		t.Errorf("the IDs were %q, and are %q", before, moved)
	}
	shape := regexp.MustCompile(`^inch-\d{4}-(training-\d|reading-\d|task-(choose|plan|pairs)|milestone-[0-9a-f]{12}(-\d+)?)@[0-9a-f]{12}\.briefpack$`)
	for _, id := range before {
		if !shape.MatchString(id) {
			t.Errorf("the ID %q may hold more than it should", id)
		}
	}
}

// Someone may add the calendars of two sites, and of two inspections of one partnership, to
// the same calendar: no event of one replaces an event of the other.
func TestCalendarIDsApart(t *testing.T) {
	ids := func(change func(*writer.Brief)) []string {
		b := briefs.For(briefs.Inspection(), nil, briefs.English(t), edition.Hosted)
		change(b)
		var list []string
		for _, c := range Of(b) {
			for _, e := range c.Events {
				list = append(list, e.ID)
			}
		}
		return list
	}
	before := ids(func(*writer.Brief) {})
	for name, change := range map[string]func(*writer.Brief){
		"another address":               func(b *writer.Brief) { b.Site.Address = briefs.Text("https://briefing.example.com") },
		"another folder of the address": func(b *writer.Brief) { b.Site.Address = briefs.Text("https://example.org/other") },
		"another organisation": func(b *writer.Brief) {
			b.Site.Address, b.Site.Organisation = briefs.Text(""), briefs.Text("Another Inspectorate")
		},
		"another year": func(b *writer.Brief) {
			for i := range b.In.Dates {
				b.In.Dates[i].V = b.In.Dates[i].V.Add(4 * 366)
			}
			b.In.Reading.Dates = []definition.Date{briefs.Date("2031-02-08")}
		},
	} {
		for _, id := range ids(change) {
			if slices.Contains(before, id) {
				t.Errorf("%s: the ID %q is of both", name, id)
			}
		}
	}
	same := ids(func(b *writer.Brief) {
		b.Site.Title, b.Site.Address = briefs.Text("Renamed"), briefs.Text(strings.ToUpper(b.Site.Address.V)+"/")
	})
	if !slices.Equal(before, same) {
		t.Errorf("a new title makes the IDs %q", same)
	}
}

func TestCalendarsWithoutDates(t *testing.T) {
	got := calendarsOf(t, edition.Hosted, func(in *definition.Inspection) {
		in.Training.Date, in.Reading.Dates, in.Dates = definition.Date{}, nil, nil
	})
	if len(got) > 0 {
		t.Errorf("calendars of nothing: %s", written(got))
	}
}

func TestDoneTasksAreInNoCalendar(t *testing.T) {
	got := written(calendarsOf(t, edition.Print, func(in *definition.Inspection) {
		in.Done = definition.DateEntries{{Key: "plan", Date: briefs.Date("2026-12-01")}}
	}))
	if strings.Contains(got, "Send the plan") || !strings.Contains(got, "Choose the two") {
		t.Errorf("a task is done, and the calendars have\n%s", got)
	}
}
