package load

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/model/day"
)

var (
	dayFirst   = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$`)
	yearFirst  = regexp.MustCompile(`^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$`)
	ordinal    = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
	dayName    = regexp.MustCompile(`^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? `)
	monthNames = []string{"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2-January-2006", "2-Jan-2006", "2 January 06", "2 Jan 06"}
	afterDate  = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d`)
)

// simplified returns a text in small letters of the usual width, with plain hyphens and single
// spaces.
func simplified(s string) string {
	s = strings.NewReplacer("–", "-", "—", "-", "‑", "-", "−", "-", ",", " ").Replace(norm.NFKC.String(strings.ToLower(s)))
	return strings.Join(strings.Fields(s), " ")
}

// meantDates returns the dates that someone may have meant; two if either number
// can be the month.
func meantDates(s string) []day.Date {
	s = ordinal.ReplaceAllString(dayName.ReplaceAllString(simplified(s), ""), "$1")
	s = strings.Replace(s, " of ", " ", 1)
	if m := afterDate.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return datesOf([3]string{m[1], m[2], m[3]})
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		year := m[3]
		if len(year) == 2 {
			year = "20" + year
		}
		list := datesOf([3]string{year, m[2], m[1]})
		if m[1] != m[2] {
			list = append(list, datesOf([3]string{year, m[1], m[2]})...)
		}
		return list
	}
	for _, layout := range monthNames {
		if t, err := time.Parse(layout, strings.Replace(s, "sept ", "sep ", 1)); err == nil {
			return []day.Date{day.Of(t)}
		}
	}
	return nil
}

// datesOf returns the date of a year, a month and a day, if there is such a date.
func datesOf(parts [3]string) []day.Date {
	y, _ := strconv.Atoi(parts[0])
	m, _ := strconv.Atoi(parts[1])
	d, _ := strconv.Atoi(parts[2])
	one := day.Date{Year: y, Month: time.Month(m), Day: d}
	if m < 1 || m > 12 || d < 1 || y < 1900 || day.Of(one.Time()) != one {
		return nil
	}
	return []day.Date{one}
}

// noSuchDay returns which days a month has, for a date that does not exist; otherwise "".
func noSuchDay(s string) string {
	first, err := time.Parse("2006-01", s[:min(len(s), len("2006-01"))])
	if m := yearFirst.FindStringSubmatch(s); m == nil || err != nil {
		return ""
	}
	return fmt.Sprintf("write a day from 1 to %d, as %s has no others", first.AddDate(0, 1, -1).Day(), first.Format("January 2006"))
}

var clockTime = regexp.MustCompile(`^(\d{1,2})(?:[:.h]?([0-5]\d))?(?:[:.]00)? ?(am|pm|a\.m\.?|p\.m\.?)?$`)

// meantClock returns the clock time that someone probably meant.
func meantClock(s string) (day.Clock, bool) {
	s = strings.TrimSuffix(strings.TrimPrefix(simplified(s), "at "), " o'clock")
	switch s {
	case "noon", "midday", "12 noon", "12 midday", "12noon":
		return day.At(12, 0), true
	}
	m := clockTime.FindStringSubmatch(s)
	if m == nil || m[2] == "" && m[3] == "" && len(m[1]) == 2 && m[1] > "23" {
		return day.Clock(0), false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	switch half := strings.ReplaceAll(m[3], ".", ""); {
	case half != "" && (hour < 1 || hour > 12):
		return day.Clock(0), false
	case half == "pm" && hour < 12:
		hour += 12
	case half == "am" && hour == 12:
		hour = 0
	}
	return day.At(hour, minute), hour < 24
}

// meantFlag returns the truth value that someone probably meant.
func meantFlag(s string) (flag, known bool) {
	switch simplified(s) {
	case "true", "yes", "y", "on", "1", "ja", "t", "x", "✓", "✔", "tick", "ticked":
		return true, true
	case "false", "no", "n", "off", "0", "f", "none":
		return false, true
	}
	return false, false
}

var (
	wholeNumber   = regexp.MustCompile(`^\d{1,3}(?:[ ,]?\d{3})*(?:[.,]0+)?$`)
	numberOf      = regexp.MustCompile(`^(\d+)[ -]?[a-z]+$`)
	smallNumbers  = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve")
	numberSpacing = strings.NewReplacer(" ", "", ",", "")
)

// meantNumber returns the whole number that someone probably meant.
func meantNumber(s string) (int, bool) {
	s = norm.NFKC.String(strings.ToLower(strings.TrimSpace(s)))
	for n, name := range smallNumbers {
		if s == name {
			return n, true
		}
	}
	if m := numberOf.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if !wholeNumber.MatchString(s) {
		return 0, false
	}
	whole, _, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(numberSpacing.Replace(whole))
	return n, err == nil && int(int32(n)) == n
}

// inWords returns a date as people say it.
func inWords(d day.Date) string { return fmt.Sprintf("%d %s", d.Day, d.Month) }
