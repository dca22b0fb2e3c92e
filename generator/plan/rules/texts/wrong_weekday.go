package texts

import (
	"slices"
	"strconv"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var WrongWeekday = rule.Rule{
	Code: "wrong-weekday",
	Doc: "A date in a sentence falls on the weekday that the sentence gives. Dates in digits are day, month, year. " +
		"A date without a year is checked if only one year can be meant.",
	Why:  "People may come on the wrong day. Usually the date was copied from another year.",
	Help: "correct the weekday or the date, or write a value such as {{training.date}}, which is always right",
	Content: func(c *definition.Content, r *rule.Report) {
		readers := lookup.ReadersOfShared(c)
		for _, f := range lookup.SharedFiles(c) {
			checkWeekdays(r, f, readers[f.Path])
		}
	},
	Own: func(in *definition.Inspection, f *definition.File, r *rule.Report) {
		checkWeekdays(r, f, []*definition.Inspection{in})
	},
}

// checkWeekdays reports the dates of a file that fall on other weekdays; readers are the
// inspections that have the file in their packs.
func checkWeekdays(r *rule.Report, f *definition.File, readers []*definition.Inspection) {
	dates := rule.OfWords(r, newDateReader)
	for _, t := range f.Texts {
		for _, w := range dates.find(t.V) {
			date, ok := w.date, w.date.Year != 0
			if !ok {
				date, ok = yearFor(readers, w.date)
			}
			if ok && isDay(date) && date.Weekday() != w.weekday {
				r.Addf(definition.Within(t, w.from, w.to), "%q falls on a %s in %d",
					t.V[w.from:w.to], r.Words.Say("weekday."+strconv.Itoa(int(date.Weekday()))), date.Year)
			}
		}
	}
}

// isDay reports whether a calendar has the date.
func isDay(d day.Date) bool { return d.Add(0) == d }

// yearFor returns a date in the one year that a text for some inspections can mean: the year
// of a date that they give, else the year that puts it near the dates of each. It returns
// false if no year fits, or more than one.
func yearFor(ins []*definition.Inspection, d day.Date) (day.Date, bool) {
	given, near := map[day.Date]bool{}, map[day.Date]bool{}
	for _, in := range ins {
		own := datesOf(in)
		years := nearYears(own, d)
		if len(years) == 0 {
			near[d] = true // another year is meant here
		}
		for _, one := range years {
			near[one] = true
			if slices.Contains(own, one) {
				given[one] = true
			}
		}
	}
	for _, dates := range []map[day.Date]bool{given, near} {
		if len(dates) == 1 {
			for one := range dates {
				return one, one != d
			}
		}
	}
	return d, false
}

// nearYears returns a date in each year that puts it near the dates of an inspection.
func nearYears(own []day.Date, d day.Date) []day.Date {
	if len(own) == 0 {
		return nil
	}
	const near = 90 // days
	first, last := own[0], own[len(own)-1]
	var fits []day.Date
	for year := first.Year - 1; year <= min(last.Year, first.Year+5)+1; year++ {
		one := day.Date{Year: year, Month: d.Month, Day: d.Day}
		if isDay(one) && !one.Before(first.Add(-near)) && !one.After(last.Add(near)) {
			fits = append(fits, one)
		}
	}
	return fits
}

// datesOf returns the dates that an inspection gives for its events, in order.
func datesOf(in *definition.Inspection) []day.Date {
	dates := append([]definition.Date{in.Issued, in.Training.Date}, in.Reading.Dates...)
	for _, e := range in.Dates {
		dates = append(dates, e.Date)
	}
	return calendar.InOrder(dates)
}
