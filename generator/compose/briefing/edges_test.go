package briefing

import (
	"slices"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// composed returns the text of one document of the sample after a change.
func composed(t *testing.T, name string, a edition.Audience, change func(in *definition.Inspection)) string {
	t.Helper()
	in := briefs.Inspection()
	change(in)
	b := briefs.For(in, briefs.Guidance(), briefs.English(t), a)
	for _, k := range slices.Concat(All, formsOf(in)) {
		if k.Name == name {
			return briefs.Dump(k.Compose(b))
		}
	}
	t.Fatalf("there is no document %q", name)
	return ""
}

// doneTasks returns the [done] of tasks that were done on 1 December 2026.
func doneTasks(ids ...string) definition.DateEntries {
	var list definition.DateEntries
	for _, id := range ids {
		list = append(list, definition.DateEntry{Key: id, Date: briefs.Date("2026-12-01")})
	}
	return list
}

// TestEdges changes one thing in the sample and looks for what has to follow.
func TestEdges(t *testing.T) {
	tests := []struct {
		name     string
		document string
		change   func(in *definition.Inspection)
		want     []string
		without  []string
	}{
		{"lines without sense are capped", "report",
			func(in *definition.Inspection) { in.Forms[0].Fields[10].Words = briefs.Num(1e9) }, []string{"_____ x 120"}, nil},
		{"rows to sign are capped", "report",
			func(in *definition.Inspection) { in.Reading.Readers = briefs.Num(1e9) }, []string{strings.Repeat("| To be confirmed |  |\n", 58)},
			[]string{strings.Repeat("| To be confirmed |  |\n", 61)}},
		{"a place to sign for a reader to come", "report",
			func(in *definition.Inspection) { in.Reading.Readers = briefs.Num(3) }, []string{"| To be confirmed |  |"}, nil},
		{"places that are still open", "roster",
			func(in *definition.Inspection) { in.Reading.Readers = briefs.Num(4) }, []string{"Two places are open."}, nil},
		{"no more places than readers", "attendance",
			func(in *definition.Inspection) { in.Training.MaxTrainees = briefs.Num(3) }, []string{"Others:: No places for other people"}, nil},
		{"places besides readers", "attendance",
			func(in *definition.Inspection) { in.Training.IncludesReaders.V = false },
			[]string{"Up to five people, not counting harbour readers and reserves", "Others:: Five places"}, nil},
		{"an owner's next task when one is done", "overview",
			func(in *definition.Inspection) { in.Done = doneTasks("plan") },
			[]string{"By *Tuesday 5 January 2027<2027-01-05>*: Choose the two (Key contact)", "One of five tasks is done."}, []string{"Send the plan"}},
		{"no task is left", "overview",
			func(in *definition.Inspection) { in.Done = doneTasks("choose", "plan", "pairs", "publish", "archive") },
			[]string{"## Tasks {#tasks}\n\nFive of five tasks are done.", "For every step, with its owner"}, []string{"Key contact:: ", "The next task"}},
		{"a paused inspection asks for nothing", "overview",
			func(in *definition.Inspection) { in.State = briefs.Text("paused") },
			[]string{"!! important: This inspection is paused", "No open actions"}, []string{"Key contact:: By"}},
		{"a done task is shown as done", "checklist",
			func(in *definition.Inspection) { in.Done = doneTasks("plan") },
			[]string{"- Done on 1 December 2026<2026-12-01>: Send the plan"}, []string{"| Send the plan", "Send the plan: by"}},
		{"agencies of unnamed people are listed once", "people",
			func(in *definition.Inspection) {
				in.People[3].Agency, in.People[4].Agency, in.People[2].Role = briefs.Text("sw"), briefs.Text("sw"), briefs.Text("inspector")
				in.People[2].Agency = briefs.Text("boats")
			}, []string{"| Inspectors (three) | Boats for Bairns and Inch social work |"}, nil},
		{"changes are ordered by date, not by place", "changes",
			func(in *definition.Inspection) {
				in.Version = briefs.Text("2.0")
				in.Changes[0].Date = briefs.Date("2026-12-24")
			},
			[]string{"| 1.0 | 24 December 2026<2026-12-24> | First issue.\n| 1.2 |"}, []string{"This is the first version"}},
		{"what this version changed stands before the history", "changes", func(*definition.Inspection) {},
			[]string{"using earlier copies.\n\nFour days of reading.\n\n### Earlier", "| 1.1 | 2 November"}, nil},
		{"a reading day listed twice", "timetable",
			func(in *definition.Inspection) { in.Reading.Dates = append(in.Reading.Dates, in.Reading.Dates[0]) },
			[]string{"| Day 4 |"}, []string{"| Day 5 |"}},
		{"abbreviations have an order of their own", "glossary",
			func(in *definition.Inspection) { in.Terms[0].Short = briefs.Text("AQ") }, []string{"| AQ | Quay\n| EO |"}, nil},
		{"a timeline without a notification", "timeline",
			func(in *definition.Inspection) { in.Dates, in.Reading.Dates = nil, nil },
			[]string{"Dates will be added when", "| Week 1\n", "     | Week 6\n", "## Setting out: weeks 1 to 4 {#setting-out}", "1. Letter: week 1 (Inspection lead)", "over twenty-five weeks"}, []string{"not counted"}},
		{"a timeline of weeks from 0", "timeline",
			func(in *definition.Inspection) { in.Calendar.FirstWeek = briefs.Num(0) }, []string{"which is in week 0", "Landfall: week 25, 22 March 2027"}, nil},
		{"milestones without phases", "timeline",
			func(in *definition.Inspection) { in.Phases = nil }, []string{"## Milestones {#all}", "Chart of five milestones"}, []string{"Besides"}},
		{"a timeline too long to draw", "timeline",
			func(in *definition.Inspection) { in.Milestones[0].EndWeek = briefs.Num(900) }, []string{"Landfall: weeks 25 to 900"}, []string{"[chart"}},
		{"nothing planned", "overview",
			func(in *definition.Inspection) { in.Phases, in.Milestones = nil, nil }, nil, []string{"## Timeline"}},
		{"a task that counts from a milestone", "checklist",
			func(in *definition.Inspection) { in.Tasks[0].Before = briefs.Text("landfall") },
			[]string{"Counted from the first day of “Landfall”: 10 working days before 15 March."}, nil},
		{"a draft says so first", "overview",
			func(in *definition.Inspection) { in.Draft = briefs.Yes() }, []string{"edition: Draft: ", "!! important: This is a draft"}, nil},
		{"nothing differs", "changes",
			func(in *definition.Inspection) { in.Differences = nil }, []string{"follows its programme in every respect"}, nil},
		{"a concern that goes to somebody else, by a word of our own", "changes",
			func(in *definition.Inspection) {
				in.Differences = []definition.Difference{
					{Key: "concern.lead", Programme: "key_contact", Here: "inspection_lead"},
					{Key: "role.inspection_lead.label", Here: "skipper"}, {Key: "role.pilot.label", Here: "pilot"},
				}
			},
			[]string{"Who handles concerns | Key contact", "“inspection lead” | "}, []string{"“pilot”", "concern goes | key_contact"}},
		{"a first version has no history", "changes",
			func(in *definition.Inspection) { in.Changes, in.Replaces = nil, briefs.Text("") }, []string{"This is the first version."}, []string{"It replaces"}},
		{"a later version without notes", "changes",
			func(in *definition.Inspection) { in.Changes = nil }, []string{"It replaces version 1.1"}, []string{"This is the first version."}},
		{"a version that is not issued", "glossary",
			func(in *definition.Inspection) { in.Issued = definition.Date{} }, []string{"version: Version 1.2, not issued yet"}, nil},
		{"one reading day", "timetable",
			func(in *definition.Inspection) { in.Reading.Dates = in.Reading.Dates[:1] },
			[]string{"Days:: Monday 8 February 2027<2027-02-08>", "## Day 1: Monday", "Welcome", "Wrap up"}, []string{"Day 2"}},
		{"two reading days", "timetable",
			func(in *definition.Inspection) { in.Reading.Dates = in.Reading.Dates[:2] },
			[]string{"| (Time) | Day 1: Monday 8 February* | Day 2: Tuesday 9 February*"}, []string{"Day 3"}},
		{"reading days in another order", "timetable",
			func(in *definition.Inspection) {
				in.Reading.Dates = []definition.Date{briefs.Date("2027-02-09"), briefs.Date("2027-02-08")}
			},
			[]string{"| Day 1 | Monday 8 February 2027"}, nil},
		{"reading days without dates", "timetable",
			func(in *definition.Inspection) { in.Reading.Dates = nil },
			[]string{"Four days, dates to be confirmed", "| (Time) | The first day* | The days between* | The last day*"}, []string{"Day 1"}},
		{"reading days that are all alike", "timetable",
			func(in *definition.Inspection) { in.Day, in.Reading.Dates = in.Day[1:2], nil }, []string{"## Every reading day {#day-1}"}, []string{"first day"}},
		{"items that read the same make the same day", "timetable",
			func(in *definition.Inspection) {
				first, between := in.Day[1], in.Day[1]
				first.On, between.On, between.Title.At.Line = briefs.Text("first"), briefs.Text("between"), 99
				last := between
				last.On = briefs.Text("last")
				in.Day = []definition.DayItem{first, between, last}
			}, []string{"## Days 1, 2, 3 and 4 {#day-1}"}, nil},
		{"a start that is not settled", "timetable",
			func(in *definition.Inspection) { in.Reading.Start = definition.Clock{} },
			[]string{"| Length | Item*", "| 2 hours | Read", "| Day 1 | Monday 8 February 2027<2027-02-08> | 3 hours"}, []string{"am<"}},
		{"a break that says so itself", "timetable",
			func(in *definition.Inspection) { in.Day[2].Title = briefs.Text("Tea break") }, []string{"| Tea break"}, []string{"(break)"}},
		{"a session whose start is not settled", "training",
			func(in *definition.Inspection) { in.Training.Start = definition.Clock{} }, []string{"| Minutes | Item*", "| 30 | *Welcome*"}, []string{"Time::"}},
		{"a session without breaks", "training",
			func(in *definition.Inspection) { in.Agenda[1].Break.V = false }, []string{"2 hours 30 minutes, without a break."}, nil},
		{"a remote session", "training",
			func(in *definition.Inspection) { in.Training.Mode = briefs.Text("remote") }, []string{"By video call"}, []string{"https://meet"}},
		{"a mode that the words do not know", "training",
			func(in *definition.Inspection) { in.Training.Mode = briefs.Text("by boat") }, []string{"How we meet:: By boat"}, nil},
		{"a plan of no known age", "practice-document",
			func(in *definition.Inspection) { in.Training.Date = definition.Date{} }, []string{"In the ten months"}, []string{"On or after"}},
		{"a plan that is not confirmed", "practice-document",
			func(in *definition.Inspection) { in.Practice.Anonymised.V = false }, []string{"Anonymised:: Not confirmed yet"}, nil},
		{"a concern goes to one person only once", "concern",
			func(in *definition.Inspection) { in.Concern.Lead = briefs.Text("inspection_lead") }, []string{"Inspection lead:: Ailsa Muir"}, []string{"Lead officer"}},
		{"guidance for another programme stays out", "guidance",
			func(in *definition.Inspection) { in.ProgrammeID = briefs.Text("lighthouses") },
			[]string{"## For lighthouses {#other}", "## Before you come"}, []string{"Rules of the room", "[all rules]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := composed(t, tt.document, edition.Hosted, tt.change)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing in\n%s", want, got)
				}
			}
			for _, not := range tt.without {
				if strings.Contains(got, not) {
					t.Errorf("%q is in\n%s", not, got)
				}
			}
		})
	}
}

// TestComposeChangesNothing composes twice and compares: no document may leave a mark
// on what the next one is composed from.
func TestComposeChangesNothing(t *testing.T) {
	b := briefs.For(briefs.Inspection(), briefs.Guidance(), briefs.English(t), edition.Print)
	first := map[string]string{}
	for range 2 {
		for _, k := range All {
			got := briefs.Dump(k.Compose(b))
			if was, again := first[k.Name]; again && was != got {
				t.Errorf("%s reads differently the second time", k.Name)
			}
			first[k.Name] = got
		}
	}
}
