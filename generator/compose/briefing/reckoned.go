package briefing

import (
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// workings explains the date of each task, so that people can check it.
func (s composer) workings(all []deadline) []document.Block {
	list := document.List{}
	for _, d := range all {
		if !d.set {
			continue
		}
		list.Items = append(list.Items, item(s.phrase("reckoning.item",
			slot{"task", s.prose(d.task.Title)}, set("date", s.on(d.reckoned.Date)),
			put("anchor", s.anchor(d.reckoned.Anchor)), put("how", s.reckoned(d.reckoned)))...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{s.heading(2, "reckoning.workings"), s.para("reckoning.rule"), list}
}

// reckoned explains a date: "15 working days before 19 January, skipping 25, 28 December, 1, 4
// January".
func (s composer) reckoned(r calendar.Reckoning) string {
	var distance []string
	if r.Weeks != 0 {
		distance = append(distance, s.digits("reckoning.weeks", r.Weeks))
	}
	if r.WorkingDays != 0 {
		distance = append(distance, s.digits("reckoning.working_days", r.WorkingDays))
	}
	if len(distance) == 0 {
		return s.say("reckoning.same_day")
	}
	key := "reckoning.after"
	if r.Back {
		key = "reckoning.before"
	}
	text := s.say(key, put("distance", s.words.List(distance)), put("date", s.dayOf(r.From)))
	if len(r.Closed) > 0 {
		text += s.say("reckoning.skipping", put("days", s.closures(r.Closed)))
	}
	switch {
	case r.Moved && r.Back:
		text += s.say("reckoning.moved_back")
	case r.Moved:
		text += s.say("reckoning.moved_on")
	}
	return text
}

func (s composer) digits(key string, n int) string {
	return document.Plain(s.counted(key, n, put("n", strconv.Itoa(n))))
}

// dayOf writes a day and its month: "19 January".
func (v phrasebook) dayOf(d day.Date) string { return v.inMonth([]string{strconv.Itoa(d.Day)}, d) }

func (v phrasebook) inMonth(days []string, d day.Date) string {
	return v.say("reckoning.in_month", put("days", strings.Join(days, v.words.Say("format.comma"))),
		put("month", v.words.Say("month."+strconv.Itoa(int(d.Month)))))
}

// closures writes days by month: "25, 28 December, 1, 4 January". Three or more consecutive days
// are a range: "1 January to 9 January".
func (v phrasebook) closures(cs []calendar.Closure) string {
	var parts, days []string
	var month day.Date // month of the pending days
	flush := func() {
		if len(days) > 0 {
			parts, days = append(parts, v.inMonth(days, month)), nil
		}
	}
	for _, c := range cs {
		weekdays := weekdaysOf(c)
		if len(weekdays) == 0 {
			flush()
			parts = append(parts, v.say("time.span", put("from", v.dayOf(c.From)), put("to", v.dayOf(c.To))))
		}
		for _, d := range weekdays {
			if d.Month != month.Month || d.Year != month.Year {
				flush()
			}
			month, days = d, append(days, strconv.Itoa(d.Day))
		}
	}
	flush()
	return strings.Join(parts, v.words.Say("format.comma"))
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
