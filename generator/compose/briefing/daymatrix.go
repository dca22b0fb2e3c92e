package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// mostSideBySide is how many kinds of day fit into one table next to each other.
const mostSideBySide = 3

// fitsMatrix reports whether the plans of all kinds of day go into one table: there are a few, and
// the time at which they start is known.
func (c composer) fitsMatrix(kinds []dayKind) bool {
	isEmpty := func(k dayKind) bool { return len(k.items) == 0 }
	return len(kinds) > 1 && len(kinds) <= mostSideBySide && c.In.Reading.Start.Set && !slices.ContainsFunc(kinds, isEmpty)
}

// matrix composes the plans of all kinds of day as one table, by the times at which items start.
func (c composer) matrix(kinds []dayKind, days []day.Date, n int) []document.Block {
	t := document.Table{Caption: c.Say("timetable.plan"), Columns: []document.Column{c.Column("time.time")}, RowHeads: true, Filled: true, Matrix: true}
	plans := make([]map[day.Clock]turn, len(kinds))
	var starts []day.Clock
	for i, k := range kinds {
		t.Columns = append(t.Columns, document.Column{Title: c.columnOf(k, days, n), Wide: true})
		plans[i] = c.startsOf(k)
		for at := range plans[i] {
			starts = append(starts, at)
		}
	}
	slices.Sort(starts)
	for _, at := range slices.Compact(starts) {
		cells := [][]document.Inline{{c.At(at)}}
		pause := true
		for _, plan := range plans {
			turn, starts := plan[at]
			cells = append(cells, turn.title)
			pause = pause && (turn.pause || !starts)
		}
		row := writer.Row(cells...)
		row.Pause = pause
		t.Rows = append(t.Rows, row)
	}
	return []document.Block{c.Heading(2, "timetable.plan"), t}
}

// columnOf names a kind of day, with its dates if they are known.
func (c composer) columnOf(k dayKind, days []day.Date, n int) string {
	name := c.nameOf(k, days, n)
	if len(days) == 0 {
		return name
	}
	var dates []string
	for _, i := range k.days {
		dates = append(dates, c.Words.DayAndMonth(days[i]))
	}
	return c.Say("timetable.day_and_date", writer.Put("day", name), writer.Put("date", c.Words.List(dates)))
}

// turn is an agenda item or a break that starts at some time.
type turn struct {
	title []document.Inline
	pause bool
}

// startsOf returns the items of a kind of day by the time at which they start, and when it ends.
func (c composer) startsOf(k dayKind) map[day.Clock]turn {
	minutes := make([]int, len(k.items))
	for i, it := range k.items {
		minutes[i] = it.Minutes.V
	}
	plan := map[day.Clock]turn{}
	slots := calendar.Slots(c.In.Reading.Start.V, minutes)
	for i, it := range k.items {
		title := c.Prose(it.Title)
		if it.Break.V {
			title = c.pause(title)
		}
		plan[slots[i].From] = turn{title, it.Break.V}
	}
	plan[slots[len(slots)-1].To] = turn{title: c.Phrase("timetable.end")}
	return plan
}
