// Package day holds dates without a time zone and clock times without a date.
//
// A definition contains "2027-01-19" and "09:30". No code may turn them into instants: an
// instant needs a zone, and the machine's zone must never affect the output.
package day

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar. The zero Date means that there is no date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of returns the date of t in t's own zone.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is the zero Date.
func (d Date) IsZero() bool { return d == Date{} }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d comes after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare orders dates. It returns a negative number if d is before e, and 0 for the same day.
func (d Date) Compare(e Date) int { return d.Time().Compare(e.Time()) }

// Add returns the date n days later, or earlier if n is negative.
func (d Date) Add(n int) Date { return Of(d.Time().AddDate(0, 0, n)) }

// AddMonths returns the date n months later. If that month is too short, it returns its last
// day: a month before 31 March is the end of February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Sub returns the number of days from e to d.
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

// InWords returns the date as messages have it: "19 January 2027".
func (d Date) InWords() string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }

// Clock is a time of day in minutes after midnight. It may be more than 24 hours if an
// agenda runs past midnight. It is then printed as a time of the next day.
type Clock int

// At returns the clock time of an hour and a minute.
func At(hour, minute int) Clock { return Clock(hour*60 + minute) }

// Add returns the time the given number of minutes later.
func (c Clock) Add(minutes int) Clock { return c + Clock(minutes) }

// Hour returns the hour, 0 to 23.
func (c Clock) Hour() int { return c.onWall() / 60 }

// Minute returns the minute of the hour, 0 to 59.
func (c Clock) Minute() int { return c.onWall() % 60 }

const minutesADay = 24 * 60

func (c Clock) onWall() int { return (int(c)%minutesADay + minutesADay) % minutesADay }

// String returns the 24-hour form, 09:30.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", c.Hour(), c.Minute()) }
