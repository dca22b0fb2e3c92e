package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// TestDays writes days that follow each other as a stretch, and lists all others.
func TestDays(t *testing.T) {
	for _, tt := range []struct{ days, overview, index string }{
		{"2027-03-16", "Tuesday 16 March 2027", "Tuesday 16 March 2027"},
		{"2027-03-16 2027-03-17", "Two days, from Tuesday 16 March 2027 to Wednesday 17 March 2027", "Two days, from Tuesday 16 March 2027"},
		{"2027-03-16 2027-03-18", "Two days: Tuesday 16 March 2027 and Thursday 18 March 2027", "Two days: 16 March 2027 and 18 March 2027"},
		{"2027-03-18 2027-03-16", "Two days: Tuesday 16 March 2027 and Thursday 18 March 2027", "Two days: 16 March 2027 and 18 March 2027"},
		{"2027-03-19 2027-03-22", "Two days: Friday 19 March 2027 and Monday 22 March 2027", "Two days: 19 March 2027 and 22 March 2027"},
		{"2027-03-16 2027-03-17 2027-03-18", "Three days, from Tuesday 16 March 2027 to Thursday 18 March 2027", "Three days, from Tuesday 16 March 2027"},
		{"2027-03-16 2027-03-17 2027-03-18 2027-03-23", "Four days: Tuesday 16 March 2027 to Thursday 18 March 2027 and Tuesday 23 March 2027", "Four days: 16 March 2027 to 18 March 2027 and 23 March 2027"},
		{"2027-03-16 2027-03-17 2027-03-23", "Three days: Tuesday 16 March 2027, Wednesday 17 March 2027 and Tuesday 23 March 2027", "Three days: 16 March 2027, 17 March 2027 and 23 March 2027"},
		{"2026-12-31 2027-01-01", "Two days, from Thursday 31 December 2026 to Friday 1 January 2027", "Two days, from Thursday 31 December 2026"},
		{"2028-02-28 2028-03-01", "Two days: Monday 28 February 2028 and Wednesday 1 March 2028", "Two days: 28 February 2028 and 1 March 2028"},
	} {
		in := sampleInspection()
		in.Reading.Dates = nil
		for d := range strings.FieldsSeq(tt.days) {
			in.Reading.Dates = append(in.Reading.Dates, date(d))
		}
		s := newComposer(briefFor(in, nil, english(t), edition.Hosted))
		if got := document.Plain(s.readingSpan()); got != tt.overview {
			t.Errorf("%s: %q, want %q", tt.days, got, tt.overview)
		}
		if got := document.Plain(s.readingFrom(s.In)); got != tt.index {
			t.Errorf("%s: %q, want %q", tt.days, got, tt.index)
		}
	}
}

// A milestone that is the reading takes place on its days, not on those between them.
func TestMilestoneOnDaysApart(t *testing.T) {
	in := sampleInspection()
	in.Reading.Dates = []definition.Date{date("2027-03-16"), date("2027-03-18")}
	in.Milestones = []definition.Milestone{{ID: text("reading"), Title: text("Records are read"), StartWeek: num(4), EndWeek: num(5), Owner: text("pilot")}}
	s := newComposer(briefFor(in, nil, english(t), edition.Hosted))
	stages := s.course()
	if got := document.Plain(s.when(stages[len(stages)-1].milestones[0])); !strings.HasSuffix(got, "16 March 2027 and 18 March 2027") {
		t.Errorf("the timeline has %q", got)
	}
	for _, c := range CalendarsOf(briefFor(in, nil, english(t), edition.Hosted)) {
		for _, e := range c.Events {
			if strings.HasSuffix(e.Title, "Records are read") && !strings.Contains(e.Description, "Days: Tuesday 16 March 2027 and Thursday 18 March 2027") {
				t.Errorf("the calendar has %q", e.Description)
			}
		}
	}
}
