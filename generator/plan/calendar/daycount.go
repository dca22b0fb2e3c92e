package calendar

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// furthestDay is the most working days that DayCount counts, about four years.
const furthestDay = 1000

// DayCount counts the working days of an inspection from the day of its notification, which always
// counts. The zero DayCount has no notification and counts nothing.
type DayCount struct {
	start   day.Date // of the notification
	first   int      // the number of that day
	working Days
}

// DayCountOf returns the count of an inspection.
func DayCountOf(in *definition.Inspection) DayCount {
	notified, ok := in.Dates.Get("notification")
	if !ok || !notified.Set {
		return DayCount{}
	}
	c := DayCount{start: notified.V, first: 1, working: Working(in.Holidays)}
	if in.Calendar.FirstDay.Set {
		c.first = in.Calendar.FirstDay.V
	}
	return c
}

// Known reports whether there is a notification to count from.
func (c DayCount) Known() bool { return !c.start.IsZero() }

// First returns the number of the day of the notification.
func (c DayCount) First() int { return c.first }

// Date returns the date of working day n. It is false if that is before the notification, or if there
// is none.
func (c DayCount) Date(n int) (day.Date, bool) {
	if !c.Known() || n < c.first || n-c.first > furthestDay {
		return day.Date{}, false
	}
	return c.working.Add(c.start, n-c.first), true
}

// Of returns the number of the working day that a date is. On a day that is not counted, and that is
// false, it is the number of the last working day before it.
func (c DayCount) Of(date day.Date) (n int, counted bool) {
	if !c.Known() || date.Before(c.start) {
		return c.first - 1, false
	}
	n = c.first
	for next := c.working.Add(c.start, 1); !next.After(date) && n-c.first < furthestDay; next = c.working.Add(next, 1) {
		n++
	}
	at, _ := c.Date(n)
	return n, at == date
}
