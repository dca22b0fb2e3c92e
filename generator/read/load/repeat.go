package load

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/model/day"
)

// mostYears is for how many years something repeats at most when its rule sets no end.
const mostYears = 60

// repetition is the rule by which something repeats, as far as whole days go. The zero
// value of a list sets no condition.
type repetition struct {
	freq     string // "DAILY", "WEEKLY", "MONTHLY" or "YEARLY"
	every    int    // of these, from 1
	count    int    // 0 for no limit
	until    day.Date
	months   []int
	days     []int // of the month, negative ones from its end
	weekdays []weekday
	sundays  bool // whether weeks start on Sundays rather than Mondays
}

// weekday is a day of the week, or the nth of a month: the last is -1; 0 for each.
type weekday struct {
	nth int
	day time.Weekday
}

// repeated returns the dates of a rule from first on, which is always among them; why is
// the part of it that is not understood.
func repeated(rule string, first day.Date) (dates []day.Date, why string) {
	r := repetition{every: 1}
	for part := range strings.SplitSeq(strings.ToUpper(rule), ";") {
		if !r.read(strings.TrimSpace(part)) {
			return nil, shorten(part)
		}
	}
	switch {
	case r.freq == "":
		return nil, "a rule without FREQ"
	case r.count == 0 && r.until.IsZero() && (r.freq == "DAILY" || r.freq == "WEEKLY"):
		return nil, "a rule without an end"
	case r.sundays && r.freq == "WEEKLY" && r.every > 1:
		return nil, "weeks that start on Sundays"
	case slices.ContainsFunc(r.weekdays, func(w weekday) bool { return w.nth != 0 }) && !r.isByMonth():
		return nil, "a weekday that is not counted in a month"
	}
	return r.dates(first), ""
}

// isByMonth reports whether the rule looks at months one by one.
func (r *repetition) isByMonth() bool {
	return r.freq == "MONTHLY" || r.freq == "YEARLY" && len(r.months) > 0
}

// read understands one part of a rule, such as "FREQ=YEARLY".
func (r *repetition) read(part string) bool {
	key, value, _ := strings.Cut(part, "=")
	ok := true
	switch key {
	case "":
		ok = part == ""
	case "WKST":
		r.sundays = value == "SU"
		ok = r.sundays || value == "MO"
	case "FREQ":
		r.freq = value
		ok = slices.Contains([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}, value)
	case "INTERVAL":
		r.every, ok = whole(value, 1, 1000)
	case "COUNT":
		r.count, ok = whole(value, 1, 1_000_000)
	case "UNTIL":
		var m moment
		m, ok = when(value)
		r.until = m.date
	case "BYMONTH":
		r.months, ok = wholes(value, 1, 12)
	case "BYMONTHDAY":
		r.days, ok = wholes(value, -31, 31)
	case "BYDAY":
		r.weekdays, ok = weekdays(value)
	default:
		ok = false
	}
	return ok
}

func whole(s string, least, most int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= least && n <= most && n != 0
}

func wholes(list string, least, most int) ([]int, bool) {
	var ns []int
	for s := range strings.SplitSeq(list, ",") {
		n, ok := whole(s, least, most)
		if !ok {
			return nil, false
		}
		ns = append(ns, n)
	}
	return ns, true
}

var dayOfWeek = regexp.MustCompile(`^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$`)

func weekdays(list string) ([]weekday, bool) {
	var ds []weekday
	for s := range strings.SplitSeq(list, ",") {
		m := dayOfWeek.FindStringSubmatch(s)
		if m == nil {
			return nil, false
		}
		nth, _ := strconv.Atoi(m[1]) // "" is 0
		ds = append(ds, weekday{nth, time.Weekday(strings.Index("SUMOTUWETHFRSA", m[2]) / 2)})
	}
	return ds, true
}

// dates walks through the days on which something could repeat.
func (r repetition) dates(first day.Date) []day.Date {
	dates := []day.Date{first}
	end := day.Date{Year: first.Year + mostYears, Month: first.Month, Day: 1}
	if !r.until.IsZero() && r.until.Before(end) {
		end = r.until
	}
	for d := first.Add(1); !d.After(end) && len(dates) <= mostHolidays; d = d.Add(1) {
		if r.count > 0 && len(dates) >= r.count {
			break
		}
		if r.falls(d, first) {
			dates = append(dates, d)
		}
	}
	return dates
}

// falls reports whether the rule names a day.
func (r repetition) falls(d, first day.Date) bool {
	if len(r.months) > 0 && !slices.Contains(r.months, int(d.Month)) || !r.inTurn(d, first) {
		return false
	}
	last := day.Date{Year: d.Year, Month: d.Month, Day: 1}.AddMonths(1).Add(-1).Day
	if len(r.days) > 0 && !slices.Contains(r.days, d.Day) && !slices.Contains(r.days, d.Day-last-1) {
		return false
	}
	if len(r.weekdays) > 0 {
		return slices.ContainsFunc(r.weekdays, func(w weekday) bool {
			fromStart, fromEnd := (d.Day+6)/7, -((last-d.Day)/7 + 1)
			return w.day == d.Weekday() && (w.nth == 0 || w.nth == fromStart || w.nth == fromEnd)
		})
	}
	// What a rule leaves open is as on the first day.
	switch r.freq {
	case "YEARLY":
		return len(r.days) > 0 || d.Day == first.Day && (len(r.months) > 0 || d.Month == first.Month)
	case "MONTHLY":
		return len(r.days) > 0 || d.Day == first.Day
	case "WEEKLY":
		return d.Weekday() == first.Weekday()
	}
	return true
}

// inTurn reports whether a day is in a year, month, week or day that the rule does not
// leave out.
func (r repetition) inTurn(d, first day.Date) bool {
	n := d.Sub(first)
	switch r.freq {
	case "YEARLY":
		n = d.Year - first.Year
	case "MONTHLY":
		n = 12*(d.Year-first.Year) + int(d.Month-first.Month)
	case "WEEKLY":
		n = mondayOf(d).Sub(mondayOf(first)) / 7
	}
	return n%r.every == 0
}

func mondayOf(d day.Date) day.Date { return d.Add(-(int(d.Weekday()) + 6) % 7) }
