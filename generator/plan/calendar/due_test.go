package calendar

import (
	"slices"
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// sample trains on a Tuesday and reads from a Monday to a Thursday.
func sample() *definition.Inspection {
	var in definition.Inspection
	in.Training.Date = date("2027-01-19")
	in.Reading.Dates = []definition.Date{date("2027-02-09"), date("2027-02-08"), {}, date("2027-02-11")}
	in.Dates = definition.DateEntries{
		{Key: "notification", Date: date("2026-10-12")},
		{Key: "report_due", Date: date("")},
		{Key: "training", Date: date("2030-01-01")},
	}
	return &in
}

func TestAnchors(t *testing.T) {
	a := AnchorsOf(sample())
	want := []string{"training", "reading", "reading_end", "notification", "report_due"}
	if got := a.Names(); !slices.Equal(got, want) {
		t.Errorf("Names() = %q, want %q", got, want)
	}
	dates := []struct{ name, want string }{
		{"training", "2027-01-19"},
		{"reading", "2027-02-08"},
		{"reading_end", "2027-02-11"},
		{"notification", "2026-10-12"},
		{"report_due", ""},
		{"publication", ""},
		{"", ""},
	}
	for _, tt := range dates {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := a.Date(tt.name)
			if ok != (tt.want != "") || got != date(tt.want).V {
				t.Errorf("Date(%q) = %v, %v; want %q", tt.name, got, ok, tt.want)
			}
		})
	}
}

func TestAnchorsOfNothing(t *testing.T) {
	a := AnchorsOf(&definition.Inspection{})
	for _, name := range a.Names() {
		if got, ok := a.Date(name); ok {
			t.Errorf("Date(%q) = %v of an empty definition", name, got)
		}
	}
}

func TestDue(t *testing.T) {
	count := func(n int) definition.Int { return definition.Int{V: n, Set: true} }
	tests := []struct {
		name string
		task definition.Task
		want string // "" when it cannot be known
	}{
		{"neither before nor after", definition.Task{WorkingDays: count(5)}, ""},
		{"an anchor that does not exist", definition.Task{Before: text("publication")}, ""},
		{"an anchor that is not settled", definition.Task{After: text("report_due")}, ""},
		{"on the day itself", definition.Task{Before: text("training")}, "2027-01-19"},
		{"working days before", definition.Task{Before: text("training"), WorkingDays: count(15)}, "2026-12-23"},
		{"working days after", definition.Task{After: text("reading_end"), WorkingDays: count(2)}, "2027-02-15"},
		{"weeks before", definition.Task{Before: text("reading"), Weeks: count(2)}, "2027-01-25"},
		{"weeks after", definition.Task{After: text("notification"), Weeks: count(1)}, "2026-10-19"},
		{"weeks back to a public holiday", definition.Task{Before: text("reading"), Weeks: count(5)}, "2026-12-31"},
		{"weeks on to a public holiday", definition.Task{After: text("notification"), Weeks: count(12)}, "2027-01-05"},
		{"weeks, then working days", definition.Task{Before: text("reading"), Weeks: count(1), WorkingDays: count(1)}, "2027-01-29"},
		{"before counts when both are given",
			definition.Task{Before: text("training"), After: text("reading"), WorkingDays: count(1)}, "2027-01-18"},
		{"a number of weeks without sense", definition.Task{After: text("training"), Weeks: count(1 << 60)},
			on("2027-01-19").Add(7 * furthest).String()},
	}
	anchors, days := AnchorsOf(sample()), Working(winter)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Due(tt.task, anchors, days)
			want := ""
			if ok {
				want = got.String()
			}
			if want != tt.want {
				t.Errorf("Due = %q, want %q", want, tt.want)
			}
			if !ok && got != (day.Date{}) {
				t.Errorf("Due = %v although it cannot be known", got)
			}
		})
	}
}
