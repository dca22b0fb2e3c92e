package writer

import (
	"slices"
	"strconv"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

// ItemsOn returns the items of day i of n.
func ItemsOn(items []definition.DayItem, i, n int) []definition.DayItem {
	on := make([]definition.DayItem, 0, len(items))
	for _, it := range items {
		happens := true
		switch it.On.V {
		case "first":
			happens = i == 0
		case "last":
			happens = i == n-1
		case "between":
			happens = i > 0 && i < n-1
		}
		if happens {
			on = append(on, it)
		}
	}
	return on
}

// ReadingInShort writes when and where records are read, or that they are not.
func (w Writer) ReadingInShort() []document.Inline {
	if !w.In.Reading.IsHeld() {
		return w.Phrase("value.none")
	}
	return InLines(w.ReadingSpan(), w.Prose(w.In.Reading.Venue))
}

// ReadingSpan writes the number of reading days, and their dates.
func (w Writer) ReadingSpan() []document.Inline {
	days := calendar.ReadingDays(w.In)
	switch {
	case len(days) == 0 && !w.In.Reading.Days.Set:
		return w.Open()
	case len(days) == 0:
		return w.Counted("overview.days_to_come", w.In.Reading.Days.V)
	case len(days) == 1:
		return []document.Inline{w.On(days[0])}
	case len(calendar.Runs(days)) > 1:
		return w.Counted("overview.days_apart", len(days), Slot{"days", w.Days(days, w.On)})
	}
	return w.Counted("overview.days", len(days), Set("first", w.On(days[0])), Set("last", w.On(days[len(days)-1])))
}

// DayList composes the reading days with dates and times: a table, or a list if all have the same hours. there limits it to the days
// on which a person is present, unless it has none of them.
func (w Writer) DayList(there []definition.Date) []document.Block {
	bs, days := []document.Block{w.Heading(2, "timetable.days")}, calendar.ReadingDays(w.In)
	if len(days) == 0 {
		return append(bs, w.Para("timetable.no_dates"))
	}
	list := document.List{}
	t := document.Table{
		Caption:  w.Say("timetable.days_caption"),
		Columns:  []document.Column{w.Column("timetable.day"), w.Wide("timetable.date"), w.Column("timetable.hours")},
		RowHeads: true,
	}
	missing := roster.Missing(there, w.In.Reading.Dates)
	isAway := func(d day.Date) bool {
		return slices.ContainsFunc(missing, func(m definition.Date) bool { return m.V == d })
	}
	neverComes := !slices.ContainsFunc(days, func(d day.Date) bool { return !isAway(d) })
	for i, d := range days {
		if isAway(d) && !neverComes {
			continue
		}
		name, hours := w.Phrase("timetable.day_number", Put("number", strconv.Itoa(i+1))), w.hours(ItemsOn(w.In.Day, i, len(days)))
		t.Rows = append(t.Rows, Row(name, []document.Inline{w.On(d)}, hours))
		list.Items = append(list.Items, Item(w.Phrase("timetable.day_and_date", Set("day", name...), Set("date", w.On(d)))...))
	}
	if hours := w.sameHours(t); hours != nil {
		bs = append(bs, document.Paragraph{Text: w.Phrase("timetable.same_hours", Set("hours", hours...))}, list)
	} else {
		bs = append(bs, t)
	}
	if len(w.In.Reading.Off) > 0 {
		bs = append(bs, w.Para("timetable.cancelled", Slot{"days", w.Days(calendar.InOrder(w.In.Reading.Off), w.On)}))
	}
	return bs
}

// sameHours returns the hours of several days, if they are known and the same.
func (w Writer) sameHours(days document.Table) []document.Inline {
	if len(days.Rows) < 2 {
		return nil
	}
	hours := days.Rows[0].Cells[2].Text
	first := document.Plain(hours)
	if first == document.Plain(w.Open()) || slices.ContainsFunc(days.Rows, func(r document.Row) bool { return document.Plain(r.Cells[2].Text) != first }) {
		return nil
	}
	return hours
}

// hours writes the start and end of a reading day.
func (w Writer) hours(items []definition.DayItem) []document.Inline {
	total := 0
	for _, it := range items {
		total += it.Minutes.V
	}
	start := w.In.Reading.Start
	switch {
	case start.Set && total > 0:
		return w.between(start.V, start.V.Add(total))
	case start.Set:
		return w.Phrase("time.from", Set("from", w.At(start.V)))
	case total > 0:
		return document.Words(w.Words.Duration(total))
	}
	return w.Open()
}
