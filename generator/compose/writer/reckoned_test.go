package writer_test

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

func TestReckoned(t *testing.T) {
	winter := []definition.Holiday{
		{From: briefs.Date("2026-12-25")}, {From: briefs.Date("2026-12-28")}, {From: briefs.Date("2027-01-01")}, {From: briefs.Date("2027-01-04")},
	}
	storm := []definition.Holiday{{From: briefs.Date("2026-12-30"), To: briefs.Date("2027-01-08")}}
	pair := []definition.Holiday{{From: briefs.Date("2027-01-14"), To: briefs.Date("2027-01-15")}}
	tests := []struct {
		name     string
		task     definition.Task
		holidays []definition.Holiday
		want     string
	}{
		{"over the turn of the year", definition.Task{Before: briefs.Text("training"), WorkingDays: briefs.Num(15)}, winter,
			"15 working days before 19 January, skipping 25, 28 December, 1, 4 January"},
		{"one day", definition.Task{Before: briefs.Text("training"), WorkingDays: briefs.Num(1)}, winter, "1 working day before 19 January"},
		{"a run of days", definition.Task{Before: briefs.Text("training"), WorkingDays: briefs.Num(8)}, storm,
			"8 working days before 19 January, skipping 30 December to 8 January"},
		{"two days in a row", definition.Task{Before: briefs.Text("training"), WorkingDays: briefs.Num(2)}, pair,
			"2 working days before 19 January, skipping 14, 15 January"},
		{"two days over a weekend", definition.Task{Before: briefs.Text("training"), WorkingDays: briefs.Num(5)}, []definition.Holiday{{From: briefs.Date("2027-01-08"), To: briefs.Date("2027-01-11")}, {From: briefs.Date("2027-01-14")}},
			"5 working days before 19 January, skipping 8, 11, 14 January"},
		{"moved back", definition.Task{Before: briefs.Text("reading"), Weeks: briefs.Num(5)}, winter,
			"5 weeks before 8 February, skipping 1, 4 January, on the last working day before"},
		{"moved on", definition.Task{After: briefs.Text("notification"), Weeks: briefs.Num(15)}, winter,
			"15 weeks after 21 September, skipping 4 January, on the next working day"},
		{"weeks and days", definition.Task{After: briefs.Text("reading_end"), Weeks: briefs.Num(1), WorkingDays: briefs.Num(2)}, winter,
			"1 week and 2 working days after 11 February"},
		{"on the day", definition.Task{Before: briefs.Text("training")}, winter, "on the day itself"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := briefs.Inspection()
			in.Holidays = tt.holidays
			s := writer.New(briefs.For(in, nil, briefs.English(t), edition.Print))
			r, ok := calendar.Reckon(tt.task, calendar.AnchorsOf(in), calendar.Working(in.Holidays))
			if got := s.Reckoned(r); got != tt.want || !ok {
				t.Errorf("reckoned = %q, want %q", got, tt.want)
			}
		})
	}
}
