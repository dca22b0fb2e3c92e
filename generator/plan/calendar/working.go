package calendar

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// furthest is the most working days that Add counts, about two centuries: a larger
// number in a definition is a mistake, and must not keep the build busy.
const furthest = 50_000

// Days holds the holidays of an inspection. Weekends and public holidays are not working days;
// school and in-service holidays are. The zero Days has no holidays.
type Days struct {
	holidays []definition.Holiday // public ones first, otherwise in the order of the file
	closed   []span               // public holidays, in order, none touching the next
}

type span struct{ from, to day.Date }

// Working returns the working days that are left by holidays.
func Working(holidays []definition.Holiday) Days {
	d := Days{holidays: make([]definition.Holiday, 0, len(holidays))}
	for _, h := range holidays {
		if h.From.Set && !h.Last().Before(h.From.V) {
			d.holidays = append(d.holidays, h)
		}
	}
	slices.SortStableFunc(d.holidays, func(a, b definition.Holiday) int {
		return rank(a) - rank(b)
	})
	for _, h := range d.holidays {
		if isPublic(h) {
			d.closed = append(d.closed, span{h.From.V, h.Last()})
		}
	}
	d.closed = merged(d.closed)
	return d
}

func isPublic(h definition.Holiday) bool { return kindOf(h) == "public" }

func rank(h definition.Holiday) int {
	if isPublic(h) {
		return 0
	}
	return 1
}

// merged sorts spans and joins those that overlap or touch.
func merged(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return a.from.Compare(b.from) })
	var out []span
	for _, s := range spans {
		if n := len(out); n > 0 && !s.from.After(out[n-1].to.Add(1)) {
			if s.to.After(out[n-1].to) {
				out[n-1].to = s.to
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// IsWorking reports whether date is a working day.
func (d Days) IsWorking(date day.Date) bool {
	_, closed := d.closure(date)
	return !closed && !date.IsWeekend()
}

// Holiday returns the holiday of any kind that date falls in, a public one first.
func (d Days) Holiday(date day.Date) (definition.Holiday, bool) {
	for _, h := range d.holidays {
		if !date.Before(h.From.V) && !date.After(h.Last()) {
			return h, true
		}
	}
	return definition.Holiday{}, false
}

// Add returns the date that is n working days after from, or before it when n is
// negative. The day counted from need not be a working day and is not counted;
// with n = 0 it is returned as it is.
func (d Days) Add(from day.Date, n int) day.Date {
	n = min(max(n, -furthest), furthest)
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	date := from
	for n > 0 {
		date = date.Add(step)
		switch s, closed := d.closure(date); {
		case closed && step > 0:
			date = s.to // a closure of years is one step, not a walk through every day
		case closed:
			date = s.from
		case !date.IsWeekend():
			n--
		}
	}
	return date
}

// closure returns the run of public holidays that date falls in.
func (d Days) closure(date day.Date) (span, bool) {
	i, found := slices.BinarySearchFunc(d.closed, date, func(s span, date day.Date) int {
		return s.from.Compare(date)
	})
	if !found {
		i-- // the last one that starts before date
	}
	if i < 0 || d.closed[i].to.Before(date) {
		return span{}, false
	}
	return d.closed[i], true
}

func kindOf(h definition.Holiday) string {
	if h.Kind.V == "" {
		return "public"
	}
	return h.Kind.V
}
