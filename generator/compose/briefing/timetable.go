package briefing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

// timetable composes the reading days and their plans. Days with the same plan share a table.
func timetable(s composer) []document.Block {
	days := readingDays(s.In)
	r := s.In.Reading
	facts := slices.Concat(
		[]document.Fact{s.fact("timetable.when", s.readingSpan()...)},
		s.place(place{r.Mode, r.Venue, r.Access, r.Joining}),
	)
	bs := []document.Block{s.heading(2, "timetable.where"), document.Facts{Items: facts}}
	return slices.Concat(bs, s.dayList(nil), s.dayPlans(days))
}

// dayList composes the table of reading days with dates and times. there limits it to the days
// on which a person is present, unless it has none of them.
func (s composer) dayList(there []definition.Date) []document.Block {
	bs, days := []document.Block{s.heading(2, "timetable.days")}, readingDays(s.In)
	if len(days) == 0 {
		return append(bs, s.para("timetable.no_dates"))
	}
	t := document.Table{
		Caption:  s.say("timetable.days_caption"),
		Columns:  []document.Column{s.column("timetable.day"), s.wide("timetable.date"), s.column("timetable.hours")},
		RowHeads: true,
	}
	missing := roster.Missing(there, s.In.Reading.Dates)
	isAway := func(d day.Date) bool {
		return slices.ContainsFunc(missing, func(m definition.Date) bool { return m.V == d })
	}
	neverComes := !slices.ContainsFunc(days, func(d day.Date) bool { return !isAway(d) })
	for i, d := range days {
		if isAway(d) && !neverComes {
			continue
		}
		t.Rows = append(t.Rows, row(
			s.phrase("timetable.day_number", put("number", strconv.Itoa(i+1))),
			[]document.Inline{s.on(d)},
			s.hours(itemsOn(s.In.Day, i, len(days)))))
	}
	bs = append(bs, t)
	if len(s.In.Reading.Off) > 0 {
		bs = append(bs, s.para("timetable.called_off", slot{"days", s.days(calendar.InOrder(s.In.Reading.Off), s.on)}))
	}
	return bs
}

// hours writes the start and end of a reading day.
func (s composer) hours(items []definition.DayItem) []document.Inline {
	total := 0
	for _, it := range items {
		total += it.Minutes.V
	}
	start := s.In.Reading.Start
	switch {
	case start.Set && total > 0:
		return s.between(start.V, start.V.Add(total))
	case start.Set:
		return s.phrase("time.from", set("from", s.at(start.V)))
	case total > 0:
		return document.Words(s.words.Duration(total))
	}
	return s.phrase("gap.settled")
}

// dayPlans composes a table for each kind of day.
func (s composer) dayPlans(days []day.Date) []document.Block {
	if len(s.In.Day) == 0 {
		return []document.Block{s.heading(2, "timetable.plan"), s.para("timetable.no_plan")}
	}
	// Without dates, three days are enough to show every kind of day.
	n := len(days)
	if n == 0 {
		n = min(max(s.In.Reading.Days.V, 1), 3)
	}
	var bs []document.Block
	for _, k := range dayKinds(s.In.Day, n) {
		bs = append(bs, s.dayHeading(k, days, n))
		if len(k.items) == 0 {
			bs = append(bs, s.para("timetable.no_plan"))
			continue
		}
		if len(days) > 0 && len(k.days) > 1 {
			bs = append(bs, document.Paragraph{Text: s.datesOf(k, days)})
		}
		bs = append(bs, s.dayTable(k, s.nameOf(k, days, n)))
	}
	return bs
}

// dayHeading returns the heading of a kind of day, with the date if there is only one day.
func (s composer) dayHeading(k dayKind, days []day.Date, n int) document.Block {
	text := document.Words(s.nameOf(k, days, n))
	if len(days) > 0 && len(k.days) == 1 {
		text = s.phrase("timetable.day_and_date", slot{"day", text}, set("date", s.on(days[k.days[0]])))
	}
	return document.Heading{Level: 2, ID: fmt.Sprintf("day-%d", k.days[0]+1), Text: text}
}

// nameOf names the days of a kind: "Day 1", "Days 2 and 3", or, without dates, "The first day
// and the days between".
func (s composer) nameOf(k dayKind, days []day.Date, n int) string {
	var numbers, names []string
	for _, i := range k.days {
		numbers = append(numbers, strconv.Itoa(i+1))
		names = append(names, s.dayName(i, n))
	}
	switch {
	case len(days) == 0 && len(k.days) == n:
		return s.say("timetable.every_day")
	case len(days) == 0:
		return capital(s.words.List(names))
	case len(k.days) == 1:
		return s.say("timetable.day_number", put("number", numbers[0]))
	}
	return s.say("timetable.day_numbers", put("numbers", s.words.List(numbers)))
}

func (s composer) dayName(i, n int) string {
	switch i {
	case 0:
		return s.say("timetable.first_day")
	case n - 1:
		return s.say("timetable.last_day")
	}
	return s.say("timetable.days_between")
}

func (s composer) datesOf(k dayKind, days []day.Date) []document.Inline {
	var list [][]document.Inline
	for _, i := range k.days {
		list = append(list, []document.Inline{s.on(days[i])})
	}
	return s.listed(list)
}

// dayTable composes the plan of a kind of day.
func (s composer) dayTable(k dayKind, name string) document.Block {
	minutes := make([]int, len(k.items))
	for i, it := range k.items {
		minutes[i] = it.Minutes.V
	}
	start := s.In.Reading.Start
	t := document.Table{
		Caption: s.say("timetable.plan_caption", put("day", name)),
		Columns: []document.Column{s.timeColumn(start), s.wide("timetable.item")},
	}
	slots := calendar.Slots(start.V, minutes)
	for i, it := range k.items {
		title := s.prose(it.Title)
		if it.Break.V {
			title = s.pause(title)
		}
		t.Rows = append(t.Rows, row(s.time(start, slots[i]), title))
	}
	return t
}

// pause marks the title of a break as a break, unless the title says so.
func (s composer) pause(title []document.Inline) []document.Inline {
	if strings.Contains(strings.ToLower(document.Plain(title)), strings.ToLower(s.say("timetable.break_word"))) {
		return title
	}
	return s.phrase("timetable.break", slot{"title", title})
}
