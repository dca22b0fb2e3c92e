package calendars

import (
	"testing"
	"time"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// Events keep their ids if the reading days move over New Year.
func TestYearOfMovedDays(t *testing.T) {
	date := func(year int, month time.Month, d int) definition.Date {
		return definition.Date{V: day.Date{Year: year, Month: month, Day: d}, Set: true}
	}
	december, january := date(2026, 12, 30), date(2027, 1, 6)
	for _, c := range []struct {
		dates, cancelled []definition.Date
		want             string
	}{
		{[]definition.Date{december}, nil, "2026"},
		{[]definition.Date{january}, []definition.Date{december}, "2026"},
		{[]definition.Date{december}, []definition.Date{january}, "2027"},
	} {
		in := &definition.Inspection{}
		in.Reading.Dates, in.Reading.Off = c.dates, c.cancelled
		if got := calendarYear(in); got != c.want {
			t.Errorf("on %v, moved from %v: %s, want %s", c.dates, c.cancelled, got, c.want)
		}
	}
}
