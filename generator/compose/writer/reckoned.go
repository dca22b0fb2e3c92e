package writer

import (
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Reckoned explains a date: "15 working days before 19 January, skipping 25, 28 December, 1, 4
// January".
func (w Writer) Reckoned(r calendar.Reckoning) string {
	var distance []string
	if r.Weeks != 0 {
		distance = append(distance, w.digits("reckoning.weeks", r.Weeks))
	}
	if r.WorkingDays != 0 {
		distance = append(distance, w.digits("reckoning.working_days", r.WorkingDays))
	}
	if len(distance) == 0 {
		return w.Say("reckoning.same_day")
	}
	key := "reckoning.after"
	if r.Back {
		key = "reckoning.before"
	}
	text := w.Say(key, Put("distance", w.Words.List(distance)), Put("date", w.dayOf(r.From)))
	if len(r.Closed) > 0 {
		text += w.Say("reckoning.skipping", Put("days", w.closures(r.Closed)))
	}
	switch {
	case r.Moved && r.Back:
		text += w.Say("reckoning.moved_back")
	case r.Moved:
		text += w.Say("reckoning.moved_on")
	}
	return text
}

func (w Writer) digits(key string, n int) string {
	return document.Plain(w.Counted(key, n, Put("n", strconv.Itoa(n))))
}

// dayOf writes a day and its month: "19 January".
func (p Phrasebook) dayOf(d day.Date) string { return p.inMonth([]string{strconv.Itoa(d.Day)}, d) }

func (p Phrasebook) inMonth(days []string, d day.Date) string {
	return p.Say("reckoning.in_month", Put("days", strings.Join(days, p.Words.Say("format.comma"))),
		Put("month", p.Words.Say("month."+strconv.Itoa(int(d.Month)))))
}

// closures writes days by month: "25, 28 December, 1, 4 January". Three or more consecutive days
// are a range: "1 January to 9 January".
func (p Phrasebook) closures(cs []calendar.Closure) string {
	var parts, days []string
	var month day.Date // month of the pending days
	flush := func() {
		if len(days) > 0 {
			parts, days = append(parts, p.inMonth(days, month)), nil
		}
	}
	for _, c := range cs {
		weekdays := weekdaysOf(c)
		if len(weekdays) == 0 {
			flush()
			parts = append(parts, p.Say("time.span", Put("from", p.dayOf(c.From)), Put("to", p.dayOf(c.To))))
		}
		for _, d := range weekdays {
			if d.Month != month.Month || d.Year != month.Year {
				flush()
			}
			month, days = d, append(days, strconv.Itoa(d.Day))
		}
	}
	flush()
	return strings.Join(parts, p.Words.Say("format.comma"))
}

// weekdaysOf lists the weekdays of a closure. It returns none if there are more than two,
// because a range is shorter.
func weekdaysOf(c calendar.Closure) []day.Date {
	if c.To.Sub(c.From) > 3 {
		return nil
	}
	var days []day.Date
	for d := c.From; !d.After(c.To); d = d.Add(1) {
		if !d.IsWeekend() {
			days = append(days, d)
		}
	}
	if len(days) > 2 {
		return nil
	}
	return days
}
