package calendar

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// furthestWeek is the most weeks that are counted, about two decades: a larger number
// in a definition is a mistake, and must not keep the build busy.
const furthestWeek = 1000

// Weeks counts the weeks of an inspection from the week of the notification. That week always
// counts. A later week does not count if it has too many holidays. The zero Weeks has no
// notification and counts nothing.
type Weeks struct {
	start   day.Date // Monday of the week of the notification
	first   int      // the number of that week
	skipped []Skip
}

// Skip is a week that is not counted, and why.
type Skip struct {
	Monday day.Date
	Days   int      // weekdays of it that are holidays
	Names  []string // of those holidays, in the order of the definition, each once
}

// WeeksOf returns the weeks of an inspection, counted by the rules of its calendar.
func WeeksOf(in *definition.Inspection) Weeks {
	notified, ok := in.Dates.Get("notification")
	if !ok || !notified.Set {
		return Weeks{}
	}
	w := Weeks{start: monday(notified.V), first: 1}
	if in.Calendar.FirstWeek.Set {
		w.first = in.Calendar.FirstWeek.V
	}
	if least := in.Calendar.MinDays.V; least > 0 {
		w.skip(counting(in), least)
	}
	return w
}

// counting returns the holidays that can exclude a week from the count.
func counting(in *definition.Inspection) []definition.Holiday {
	kinds := in.Calendar.WeekKinds()
	return slices.DeleteFunc(slices.Clone(in.Holidays), func(h definition.Holiday) bool {
		return !h.From.Set || h.Last().Before(h.From.V) || !slices.Contains(kinds, kindOf(h))
	})
}

// skip records the weeks with least or more weekdays that are holidays.
func (w *Weeks) skip(holidays []definition.Holiday, least int) {
	var spans []span
	for _, h := range holidays {
		spans = append(spans, span{h.From.V, h.Last()})
	}
	var weeks []Skip
	end := w.start.Add(7 * furthestWeek)
	for _, s := range merged(spans) {
		from, to := later(s.from, w.start.Add(7)), earlier(s.to, end)
		for date := from; !date.After(to); date = date.Add(1) {
			if date.IsWeekend() {
				continue
			}
			if n := len(weeks); n == 0 || weeks[n-1].Monday != monday(date) {
				weeks = append(weeks, Skip{Monday: monday(date)})
			}
			weeks[len(weeks)-1].Days++
		}
	}
	w.skipped = slices.DeleteFunc(weeks, func(s Skip) bool { return s.Days < least })
	for i, s := range w.skipped {
		w.skipped[i].Names = namesIn(holidays, s.Monday)
	}
}

// namesIn lists the holidays that have a weekday in the week of a Monday.
func namesIn(holidays []definition.Holiday, monday day.Date) []string {
	var names []string
	for _, h := range holidays {
		from, to := later(h.From.V, monday), earlier(h.Last(), monday.Add(4))
		if !to.Before(from) && !slices.Contains(names, h.Name.V) {
			names = append(names, h.Name.V)
		}
	}
	return names
}

// Known reports whether there is a notification to count from.
func (w Weeks) Known() bool { return !w.start.IsZero() }

// First returns the number of the week of the notification.
func (w Weeks) First() int { return w.first }

// Start returns the Monday of the counted week n. It is false when that is before the
// notification, or when there is none.
func (w Weeks) Start(n int) (day.Date, bool) {
	if !w.Known() || n < w.first || n-w.first > furthestWeek {
		return day.Date{}, false
	}
	date := w.start.Add(7 * (n - w.first))
	for _, s := range w.skipped {
		if s.Monday.After(date) {
			break
		}
		date = date.Add(7)
	}
	return date, true
}

// Of returns the number of the counted week that date is in. In a week that is not
// counted, and that is false, it is the number of the last one before it.
func (w Weeks) Of(date day.Date) (n int, counted bool) {
	if !w.Known() || date.Before(w.start) {
		return w.first - 1, false
	}
	n, counted = w.first+w.Elapsed(date), true
	for _, s := range w.skipped {
		if s.Monday.After(date) {
			break
		}
		n--
		counted = s.Monday != monday(date)
	}
	return n, counted
}

// Elapsed returns how many weeks the week of date is after the one of the notification,
// whether they count or not.
func (w Weeks) Elapsed(date day.Date) int { return monday(date).Sub(w.start) / 7 }

// Skipped lists the weeks that are not counted, from the notification until date.
func (w Weeks) Skipped(until day.Date) []Skip {
	i := slices.IndexFunc(w.skipped, func(s Skip) bool { return s.Monday.After(until) })
	if i < 0 {
		i = len(w.skipped)
	}
	return w.skipped[:i:i]
}

// monday returns the Monday of the week that date is in.
func monday(date day.Date) day.Date { return date.Add(-(int(date.Weekday()) + 6) % 7) }

func later(a, b day.Date) day.Date {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b day.Date) day.Date {
	if b.Before(a) {
		return b
	}
	return a
}
