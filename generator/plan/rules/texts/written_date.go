package texts

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/model/day"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/lookup"
)

// dateReader finds dates with a weekday, as people write them: "Tuesday 19 January",
// "Tues. the 19th of Jan 2027", "Tuesday, January 19, 2027", "Tue 19/01/2027" and
// "Tuesday 2027-01-19".
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

// newDateReader returns a reader of dates in a language; one that finds nothing when
// the language has no names for days or months.
func newDateReader(w *words.Table) dateReader {
	d := dateReader{weekdays: map[string]time.Weekday{}, months: map[string]time.Month{}}
	if !w.Has("weekday.0") || !w.Has("month.1") {
		return d
	}
	var weekdays, months []string
	for n := range 7 {
		for _, name := range shortForms(w.Say("weekday." + strconv.Itoa(n))) {
			weekdays = append(weekdays, regexp.QuoteMeta(name)+"s?") // Tues, Weds
			d.weekdays[name], d.weekdays[name+"s"] = time.Weekday(n), time.Weekday(n)
		}
	}
	for n := 1; n <= 12; n++ {
		for _, name := range shortForms(w.Say("month." + strconv.Itoa(n))) {
			months = append(months, regexp.QuoteMeta(name))
			d.months[name] = time.Month(n)
		}
	}
	d.pattern = datePattern(strings.Join(weekdays, "|"), strings.Join(months, "|"))
	return d
}

// datePattern matches a weekday and a date. Its groups are those that dateOf reads.
func datePattern(weekdays, months string) *regexp.Regexp {
	const dayOf, year = `(\d{1,2})(?:st|nd|rd|th)?`, `(?:\.?,?\s+(\d{4})\b)?`
	return regexp.MustCompile(`(?i)\b(` + weekdays + `)\b\.?,?\s+(?:the\s+)?(?:` +
		`(\d{4})-(\d{2})-(\d{2})\b` +
		`|(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)|/(\d{1,2})/(\d\d))\b` + // 9.10-10.30 is not one
		`|` + dayOf + `(?:\s+of)?\s+(` + months + `)\b` + year +
		`|(` + months + `)\.?\s+(?:the\s+)?` + dayOf + `\b` + year + `)`)
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
	if d.pattern == nil || !lookup.HasDigits(s, 1) || len(s) < len("Mon 1 May") {
		return nil
	}
	var list []writtenDate
	for _, m := range d.pattern.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.ToLower(s[m[2*i]:m[2*i+1]])
		}
		list = append(list, writtenDate{from: m[0], to: m[1], weekday: d.weekdays[part(1)], date: d.dateOf(part)})
	}
	return list
}

// dateOf reads the groups of datePattern; only the groups of one way to write a date are set.
func (d dateReader) dateOf(part func(int) string) day.Date {
	number := func(groups ...int) int {
		for _, g := range groups {
			if n, err := strconv.Atoi(part(g)); err == nil {
				return n
			}
		}
		return 0
	}
	date := day.Date{Year: number(2, 7, 9, 12, 15), Month: time.Month(number(3, 6, 8)), Day: number(4, 5, 10, 14)}
	if date.Month == 0 {
		date.Month = d.months[part(11)+part(13)]
	}
	if part(9) != "" {
		date.Year += 2000
	}
	return date
}
