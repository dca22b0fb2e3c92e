package briefing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// timetable composes the reading days and their plans. Days with the same plan share a table.
func timetable(c composer) []document.Block {
	days := calendar.ReadingDays(c.In)
	r := c.In.Reading
	facts := slices.Concat(
		[]document.Fact{c.Fact("timetable.when", c.ReadingSpan()...)},
		c.Place(writer.Place{Mode: r.Mode, Venue: r.Venue, Access: r.Access, Joining: r.Joining}),
	)
	if len(r.Sources) > 0 {
		facts = append(facts, c.Fact("overview.sources", c.List(r.Sources)...))
	}
	bs := []document.Block{c.Heading(2, "timetable.where"), document.Facts{Items: facts}}
	return slices.Concat(bs, c.DayList(nil), c.dayPlans(days))
}

// dayPlans composes a table for each kind of day.
func (c composer) dayPlans(days []day.Date) []document.Block {
	if len(c.In.Day) == 0 {
		return []document.Block{c.Heading(2, "timetable.plan"), c.Para("timetable.no_plan")}
	}
	// Without dates, three days are enough to show every kind of day.
	n := len(days)
	if n == 0 {
		n = min(max(c.In.Reading.Days.V, 1), 3)
	}
	kinds := dayKinds(c.In.Day, n)
	if c.fitsMatrix(kinds) {
		return c.matrix(kinds, days, n)
	}
	var bs []document.Block
	for _, k := range kinds {
		bs = append(bs, c.dayHeading(k, days, n))
		if len(k.items) == 0 {
			bs = append(bs, c.Para("timetable.no_plan"))
			continue
		}
		if len(days) > 0 && len(k.days) > 1 {
			bs = append(bs, document.Paragraph{Text: c.datesOf(k, days)})
		}
		bs = append(bs, c.dayTable(k, c.nameOf(k, days, n)))
	}
	return bs
}

// dayHeading returns the heading of a kind of day, with the date if there is only one day.
func (c composer) dayHeading(k dayKind, days []day.Date, n int) document.Block {
	text := document.Words(c.nameOf(k, days, n))
	if len(days) > 0 && len(k.days) == 1 {
		text = c.Phrase("timetable.day_and_date", writer.Set("day", text...), writer.Set("date", c.On(days[k.days[0]])))
	}
	return document.Heading{Level: 2, ID: fmt.Sprintf("day-%d", k.days[0]+1), Text: text}
}

// nameOf names the days of a kind: "Day 1", "Days 2 and 3", or, without dates, "The first day
// and the days between".
func (c composer) nameOf(k dayKind, days []day.Date, n int) string {
	var numbers, names []string
	for _, i := range k.days {
		numbers = append(numbers, strconv.Itoa(i+1))
		names = append(names, c.dayName(i, n))
	}
	switch {
	case len(days) == 0 && len(k.days) == n:
		return c.Say("timetable.every_day")
	case len(days) == 0:
		return writer.Capital(c.Words.List(names))
	case len(k.days) == 1:
		return c.Say("timetable.day_number", writer.Put("number", numbers[0]))
	}
	return c.Say("timetable.day_numbers", writer.Put("numbers", c.Words.List(numbers)))
}

func (c composer) dayName(i, n int) string {
	switch i {
	case 0:
		return c.Say("timetable.first_day")
	case n - 1:
		return c.Say("timetable.last_day")
	}
	return c.Say("timetable.days_between")
}

func (c composer) datesOf(k dayKind, days []day.Date) []document.Inline {
	var list [][]document.Inline
	for _, i := range k.days {
		list = append(list, []document.Inline{c.On(days[i])})
	}
	return c.Listed(list)
}

// dayTable composes the plan of a kind of day.
func (c composer) dayTable(k dayKind, name string) document.Block {
	minutes := make([]int, len(k.items))
	for i, it := range k.items {
		minutes[i] = it.Minutes.V
	}
	start := c.In.Reading.Start
	t := document.Table{
		Caption: c.Say("timetable.plan_caption", writer.Put("day", name)),
		Columns: []document.Column{c.TimeColumn(start), c.Wide("timetable.item")},
	}
	slots := calendar.Slots(start.V, minutes)
	for i, it := range k.items {
		title := c.Prose(it.Title)
		if it.Break.V {
			title = c.pause(title)
		}
		t.Rows = append(t.Rows, writer.Row(c.Time(start, slots[i]), title))
	}
	return t
}

// pause marks the title of a break as a break, unless the title says so.
func (c composer) pause(title []document.Inline) []document.Inline {
	if strings.Contains(strings.ToLower(document.Plain(title)), strings.ToLower(c.Say("timetable.break_word"))) {
		return title
	}
	return c.Phrase("timetable.break", writer.Set("title", title...))
}
