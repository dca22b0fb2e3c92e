// Package day holds dates without a time zone and clock times without a date.
//
// A definition says "2027-01-19" and "09:30"; nothing in between may turn them
// into instants, because an instant needs a zone and the zone of the machine
// must never reach an output.
package day

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar. The zero Date is no day at all.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of returns the date that t shows in its own zone.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d comes after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare orders dates: negative when d is earlier than e, zero on the same day.
func (d Date) Compare(e Date) int { return d.Time().Compare(e.Time()) }

// Add returns the date n days later (earlier when n is negative).
func (d Date) Add(n int) Date { return Of(d.Time().AddDate(0, 0, n)) }

// AddMonths returns the date n months later. A day that the month does not have
// becomes the last day of that month: a month before 31 March is the end of February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Sub returns how many days d is after e.
func (d Date) Sub(e Date) int { return int(d.Time().Sub(e.Time()).Hours() / 24) }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// IsWeekend reports whether d is a Saturday or a Sunday.
func (d Date) IsWeekend() bool {
	return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
}

// Time returns midnight of d in UTC.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// String returns the ISO 8601 form, 2027-01-19.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day) }

// Clock is a time of day in minutes after midnight. It may pass 24 hours when
// an agenda runs over; it is then shown as what a clock on the wall would say.
type Clock int

// At returns the clock time of an hour and a minute.
func At(hour, minute int) Clock { return Clock(hour*60 + minute) }

// Add returns the clock time so many minutes later.
func (c Clock) Add(minutes int) Clock { return c + Clock(minutes) }

// Hour returns the hour on the wall clock, 0 to 23.
func (c Clock) Hour() int { return c.onWall() / 60 }

// Minute returns the minute of the hour, 0 to 59.
func (c Clock) Minute() int { return c.onWall() % 60 }

const minutesADay = 24 * 60

func (c Clock) onWall() int { return (int(c)%minutesADay + minutesADay) % minutesADay }

// String returns the 24-hour form, 09:30.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", c.Hour(), c.Minute()) }
