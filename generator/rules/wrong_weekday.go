package rules

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/day"
	"briefpack/generator/pack"
)

var wrongWeekday = Rule{
	Code: "wrong-weekday",
	Doc: "A date in a sentence has a weekday that it does not fall on, most often because it was copied from another year. " +
		"A date without a year is compared with the dates of its inspection, when only one year is near enough to be meant.",
	Help: "mend the weekday or the date; better, write a value such as {{training.date}}, which cannot be wrong",
	Content: func(c *pack.Content, r *Report) {
		in := byFile(c)
		dates := newDateReader(r)
		for _, t := range c.Texts {
			for _, w := range dates.find(t.V) {
				date, ok := w.date, w.date.Year != 0
				if !ok {
					date, ok = nearestYear(in[t.At.File], w.date)
				}
				if ok && isDay(date) && date.Weekday() != w.weekday {
					r.Addf(pack.Within(t, w.from, w.to), "%q falls on a %s in %d",
						t.V[w.from:w.to], r.Words.Say("weekday."+strconv.Itoa(int(date.Weekday()))), date.Year)
				}
			}
		}
	},
}

// dateReader finds dates with a weekday, as people write them.
type dateReader struct {
	pattern  *regexp.Regexp
	weekdays map[string]time.Weekday
	months   map[string]time.Month
}

type writtenDate struct {
	from, to int
	weekday  time.Weekday
	date     day.Date // Year is 0 when it is not written
}

func newDateReader(r *Report) dateReader {
	d := dateReader{weekdays: map[string]time.Weekday{}, months: map[string]time.Month{}}
	if !r.Words.Has("weekday.0") || !r.Words.Has("month.1") {
		return d
	}
	var weekdays, months []string
	for n := range 7 {
		for _, name := range shortForms(r.Words.Say("weekday." + strconv.Itoa(n))) {
			weekdays = append(weekdays, regexp.QuoteMeta(name)+"s?") // Tues, Weds
			d.weekdays[name], d.weekdays[name+"s"] = time.Weekday(n), time.Weekday(n)
		}
	}
	for n := 1; n <= 12; n++ {
		for _, name := range shortForms(r.Words.Say("month." + strconv.Itoa(n))) {
			months = append(months, regexp.QuoteMeta(name))
			d.months[name] = time.Month(n)
		}
	}
	d.pattern = regexp.MustCompile(`(?i)\b(` + strings.Join(weekdays, "|") + `)\.?,?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(` +
		strings.Join(months, "|") + `)\b(?:\.?,?\s+(\d{4})\b)?`)
	return d
}

// shortForms returns a name without capitals and what it may be cut to: at least
// three letters. The longest come first.
func shortForms(name string) []string {
	letters := []rune(strings.ToLower(name))
	list := []string{string(letters)}
	for n := len(letters) - 1; n >= 3; n-- {
		list = append(list, string(letters[:n]))
	}
	return list
}

func (d dateReader) find(s string) []writtenDate {
	if d.pattern == nil || !hasDigits(s, 1) || !strings.Contains(s, " ") {
		return nil
	}
	var list []writtenDate
	for _, m := range d.pattern.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string { return strings.ToLower(s[m[2*i]:m[2*i+1]]) }
		w := writtenDate{from: m[0], to: m[1], weekday: d.weekdays[part(1)]}
		w.date.Day, _ = strconv.Atoi(part(2))
		w.date.Month = d.months[part(3)]
		if m[8] >= 0 {
			w.date.Year, _ = strconv.Atoi(part(4))
		}
		list = append(list, w)
	}
	return list
}

// isDay reports whether a calendar has the date.
func isDay(d day.Date) bool { return d.Add(0) == d }

// nearestYear returns the date in the one year that puts it near the dates of an
// inspection; false when none does, or two do.
func nearestYear(in *pack.Inspection, d day.Date) (day.Date, bool) {
	if in == nil {
		return d, false
	}
	first, last := extent(in)
	if first.IsZero() {
		return d, false
	}
	const near = 90 // days
	var fits []day.Date
	for year := first.Year - 1; year <= min(last.Year, first.Year+5)+1; year++ {
		one := day.Date{Year: year, Month: d.Month, Day: d.Day}
		if isDay(one) && !one.Before(first.Add(-near)) && !one.After(last.Add(near)) {
			fits = append(fits, one)
		}
	}
	if len(fits) != 1 {
		return d, false
	}
	return fits[0], true
}

// extent returns the first and the last date that an inspection gives for its events.
func extent(in *pack.Inspection) (first, last day.Date) {
	dates := append([]pack.Date{in.Issued, in.Training.Date}, in.Reading.Dates...)
	for _, e := range in.Dates {
		dates = append(dates, e.Date)
	}
	for _, d := range dates {
		if !d.Set {
			continue
		}
		if first.IsZero() || d.V.Before(first) {
			first = d.V
		}
		if last.IsZero() || d.V.After(last) {
			last = d.V
		}
	}
	return first, last
}
