package status

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// of describes a status in one line.
func of(t *testing.T, in *definition.Inspection, today string) string {
	t.Helper()
	s := Of(briefs.For(in, nil, briefs.English(t), edition.Print), briefs.Date(today).V)
	var parts []string
	for _, task := range s.Overdue {
		parts = append(parts, "overdue "+task.ID)
	}
	if s.Next != nil {
		parts = append(parts, "next "+s.Next.ID)
	}
	return strings.Join(append(parts, fmt.Sprint(s.Undated, " undated")), ", ")
}

// Tasks are overdue by the day that is given, and a task that is done or cancelled never is.
func TestTasks(t *testing.T) {
	in := briefs.Inspection()
	in.Training.Date, in.Reading.Dates = briefs.Date("2027-01-19"), []definition.Date{briefs.Date("2027-02-08")}
	before := of(t, in, "2026-12-01")
	after := of(t, in, "2027-01-20")
	in.Done = definition.DateEntries{{Key: "choose", Date: briefs.Date("2026-12-20")}}
	done := of(t, in, "2027-01-20")
	if got := strings.Join([]string{before, after, done}, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	in.Stage = briefs.Text("closed")
	if got := of(t, in, "2027-01-20"); got != "0 undated" {
		t.Errorf("a closed inspection has %s", got)
	}
}

const want = `next plan, 2 undated
overdue plan, overdue choose, next pairs, 2 undated
overdue plan, next pairs, 2 undated`

// A stage that an inspection does without is left out.
func TestAfter(t *testing.T) {
	for _, tt := range []struct {
		stage, want      string
		minutes, readers int
	}{
		{"planned", "announced", 0, 0}, {"announced", "nominated", 150, 2}, {"announced", "chosen", 0, 2}, {"announced", "closed", 0, 0},
		{"nominated", "chosen", 150, 2}, {"nominated", "closed", 150, 0}, {"chosen", "closed", 150, 2}, {"closed", "closed", 150, 2}, {"", "closed", 150, 2},
	} {
		in := &definition.Inspection{Stage: briefs.Text(tt.stage)}
		in.Training.Minutes, in.Reading.Readers = briefs.Num(tt.minutes), briefs.Num(tt.readers)
		if got := After(in).String(); got != tt.want {
			t.Errorf("after %q with %d minutes and %d readers: %q, want %q", tt.stage, tt.minutes, tt.readers, got, tt.want)
		}
	}
}

// What is most urgent comes first, and what is closed last.
func TestByUrgency(t *testing.T) {
	at := func(iso string) *Task { return &Task{Due: briefs.Date(iso).V} }
	list := []Status{
		{Folder: "closed", Stage: definition.Closed}, {Folder: "idle"}, {Folder: "later", Next: at("2027-03-01")},
		{Folder: "overdue", Next: at("2027-04-01"), Overdue: []Task{*at("2027-01-02")}}, {Folder: "soon", Next: at("2027-02-01")}, {Folder: "worst", Overdue: []Task{*at("2027-01-01")}},
	}
	ByUrgency(list)
	var got []string
	for _, s := range list {
		got = append(got, s.Folder)
	}
	if s := strings.Join(got, " "); s != "worst overdue soon later idle closed" {
		t.Error(s)
	}
}
