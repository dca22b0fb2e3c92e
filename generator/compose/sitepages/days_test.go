package sitepages

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
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
		in := briefs.Inspection()
		in.Reading.Dates = nil
		for d := range strings.FieldsSeq(tt.days) {
			in.Reading.Dates = append(in.Reading.Dates, briefs.Date(d))
		}
		s := composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Hosted))}
		if got := document.Plain(s.ReadingSpan()); got != tt.overview {
			t.Errorf("%s: %q, want %q", tt.days, got, tt.overview)
		}
		if got := document.Plain(s.readingFrom(s.In)); got != tt.index {
			t.Errorf("%s: %q, want %q", tt.days, got, tt.index)
		}
	}
}
