package holidays

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// moment is a point in time as a calendar file writes it: without a zone, as the clock
// on the wall shows it there.
type moment struct {
	date   day.Date
	minute int  // of the day
	whole  bool // the day rather than a time on it
}

var stamp = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$`)

// when reads a date or a date with a time. A time of another zone is taken as it is
// written, since a holiday is a day in every zone; a time in UTC is converted to United
// Kingdom time.
func when(value string) (moment, bool) {
	m := stamp.FindStringSubmatch(strings.TrimSpace(value))
	if m == nil {
		return moment{}, false
	}
	n := make([]int, len(m))
	for i := 1; i < 7; i++ {
		n[i], _ = strconv.Atoi(m[i]) // "" is 0
	}
	t := time.Date(n[1], time.Month(n[2]), n[3], n[4], n[5], min(n[6], 59), 0, time.UTC)
	if t.Year() != n[1] || int(t.Month()) != n[2] || t.Day() != n[3] || t.Hour() != n[4] || t.Minute() != n[5] || n[1] < 1900 || n[1] > 2200 {
		return moment{}, false
	}
	if m[7] == "Z" && isSummer(t) {
		t = t.Add(time.Hour)
	}
	return moment{day.Of(t), t.Hour()*60 + t.Minute(), m[4] == ""}, true
}

// isSummer reports whether clocks in the United Kingdom are an hour ahead of UTC: from
// 1am on the last Sunday of March to 1am on the last Sunday of October, as since 1996.
func isSummer(t time.Time) bool {
	lastSunday := func(m time.Month) time.Time {
		end := time.Date(t.Year(), m, 31, 1, 0, 0, 0, time.UTC)
		return end.AddDate(0, 0, -int(end.Weekday()))
	}
	return !t.Before(lastSunday(time.March)) && t.Before(lastSunday(time.October))
}

// daysOf returns the first and the last day of an event.
func daysOf(e event) (first, last day.Date, problem *diag.Problem) {
	start := e.lines["DTSTART"]
	from, ok := when(start.value)
	if !ok {
		return first, last, holidayEntry.Warning(start.at, "%q is not a date; the entry %q is left out", diag.Shorten(start.value), e.name())
	}
	to := from
	if from.whole {
		to.date = from.date.Add(1)
	}
	if p, given := e.lines["DTEND"]; given {
		if to, ok = when(p.value); !ok {
			return first, last, holidayEntry.Warning(p.at, "%q is not a date; the entry %q is left out", diag.Shorten(p.value), e.name())
		}
	} else if p, given := e.lines["DURATION"]; given {
		if to, ok = from.after(p.value); !ok {
			return first, last, holidayEntry.Warning(p.at, "%q is not a length in days; the event %q is left out", diag.Shorten(p.value), e.name())
		}
	}
	length := to.date.Sub(from.date)*24*60 + to.minute - from.minute
	switch {
	case length < 0:
		return first, last, holidayEntry.Warning(start.at, "%q ends before it starts; it is left out", e.name())
	case !from.whole && length < 23*60: // the day on which clocks go forward has 23 hours
		return first, last, holidayEntry.Warning(start.at, "%q takes only a part of %s; it is left out", e.name(), from.date)
	}
	last = to.date
	if to.minute == 0 && last.After(from.date) { // the end is the first moment that is free again
		last = last.Add(-1)
	}
	return from.date, last, nil
}

var length = regexp.MustCompile(`^\+?P(?:(\d{1,3})W|(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:0+M)?(?:0+S)?)?$`)

// after returns the moment that is a number of days or weeks later: "P2W", "P3D", "PT24H".
func (m moment) after(duration string) (moment, bool) {
	f := length.FindStringSubmatch(strings.TrimSpace(duration))
	if f == nil {
		return moment{}, false
	}
	weeks, _ := strconv.Atoi(f[1]) // "" is 0
	days, _ := strconv.Atoi(f[2])
	hours, _ := strconv.Atoi(f[3])
	m.date = m.date.Add(7*weeks + days + hours/24)
	return m, hours%24 == 0 && 7*weeks+days+hours > 0
}
