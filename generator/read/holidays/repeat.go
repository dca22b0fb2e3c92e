package holidays

import (
	"slices"
	"strconv"
	"strings"

	"github.com/teambition/rrule-go"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// mostYears is for how many years an entry repeats at most, when its rule sets no end.
const mostYears = 60

// understood lists the parts of a rule that say something about whole days.
var understood = []string{"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"}

// repeated returns the dates of a rule from first on, which is always among them. If it does
// not understand a part of the rule, it returns that part as why.
func repeated(rule string, first day.Date) (dates []day.Date, why string) {
	parts := map[string]string{}
	var whole []string
	for part := range strings.SplitSeq(strings.ToUpper(rule), ";") {
		part = strings.TrimSpace(part)
		key, value, _ := strings.Cut(part, "=")
		_, again := parts[key]
		switch {
		case part == "":
			continue
		case again || !slices.Contains(understood, key) || !isPart(key, value):
			return nil, diag.Shorten(part)
		case key != "UNTIL":
			whole = append(whole, part)
		}
		parts[key] = value
	}
	if parts["FREQ"] == "" {
		return nil, "a rule without FREQ"
	}
	option, err := rrule.StrToROption(strings.Join(whole, ";"))
	if err != nil {
		return nil, "a rule that contradicts itself"
	}
	if until, ok := when(parts["UNTIL"]); ok {
		option.Until = until.date.Time()
	}
	if option.Count == 0 && option.Until.IsZero() && option.Freq > rrule.MONTHLY {
		return nil, "a rule without an end"
	}
	return datesOf(*option, first)
}

// isPart reports whether a part of a rule is valid alone.
func isPart(key, value string) bool {
	switch key {
	case "UNTIL":
		_, ok := when(value)
		return ok
	case "INTERVAL", "COUNT":
		n, err := strconv.Atoi(value)
		return err == nil && n > 0 && n <= 1_000_000
	case "FREQ":
		return slices.Contains([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}, value)
	}
	option, err := rrule.StrToROption("FREQ=YEARLY;" + key + "=" + value)
	if err == nil {
		_, err = rrule.NewRRule(*option)
	}
	return err == nil
}

// datesOf works out the dates of a rule.
//
// The library looks for a date until the year 9999, and a rule may have none: 30 February.
// Every 400 years the calendar repeats itself, weekdays included, so the rule is worked out
// as late as that.
func datesOf(o rrule.ROption, first day.Date) ([]day.Date, string) {
	const later = 19 * 400 // years
	o.Dtstart = first.Time().AddDate(later, 0, 0)
	end := o.Dtstart.AddDate(mostYears, 0, 0)
	if o.Until = o.Until.AddDate(later, 0, 0); o.Until.Year() <= later+1 || o.Until.After(end) {
		o.Until = end
	}
	r, err := rrule.NewRRule(o)
	if err != nil {
		return nil, "a rule that contradicts itself"
	}
	dates := []day.Date{first}
	next := r.Iterator()
	for t, more := next(); more && len(dates) <= mostHolidays; t, more = next() {
		if d := day.Of(t.AddDate(-later, 0, 0)); d != first {
			dates = append(dates, d)
		}
	}
	if o.Count > 0 && len(dates) > o.Count {
		dates = dates[:o.Count] // the first counts, though the rule does not lead to it
	}
	return dates, ""
}
