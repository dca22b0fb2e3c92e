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
	var on []definition.DayItem
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

// ReadingInShort writes when and where records are read.
func (s Writer) ReadingInShort() []document.Inline {
	return InLines(s.ReadingSpan(), s.Prose(s.In.Reading.Venue))
}

// ReadingSpan writes the number of reading days, and their dates.
func (s Writer) ReadingSpan() []document.Inline {
	days := ReadingDays(s.In)
	switch {
	case len(days) == 0 && !s.In.Reading.Days.Set:
		return s.Phrase("gap.date")
	case len(days) == 0:
		return s.Counted("overview.days_to_come", s.In.Reading.Days.V)
	case len(days) == 1:
		return []document.Inline{s.On(days[0])}
	case len(calendar.Runs(days)) > 1:
		return s.Counted("overview.days_apart", len(days), Slot{"days", s.Days(days, s.On)})
	}
	return s.Counted("overview.days", len(days), Set("first", s.On(days[0])), Set("last", s.On(days[len(days)-1])))
}

// ReadingDays returns the reading days in order, without duplicates.
func ReadingDays(in *definition.Inspection) []day.Date { return calendar.InOrder(in.Reading.Dates) }

// DayList composes the table of reading days with dates and times. there limits it to the days
// on which a person is present, unless it has none of them.
func (s Writer) DayList(there []definition.Date) []document.Block {
	bs, days := []document.Block{s.Heading(2, "timetable.days")}, ReadingDays(s.In)
	if len(days) == 0 {
		return append(bs, s.Para("timetable.no_dates"))
	}
	t := document.Table{
		Caption:  s.Say("timetable.days_caption"),
		Columns:  []document.Column{s.Column("timetable.day"), s.Wide("timetable.date"), s.Column("timetable.hours")},
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
		t.Rows = append(t.Rows, Row(
			s.Phrase("timetable.day_number", Put("number", strconv.Itoa(i+1))),
			[]document.Inline{s.On(d)},
			s.hours(ItemsOn(s.In.Day, i, len(days)))))
	}
	bs = append(bs, t)
	if len(s.In.Reading.Off) > 0 {
		bs = append(bs, s.Para("timetable.cancelled", Slot{"days", s.Days(calendar.InOrder(s.In.Reading.Off), s.On)}))
	}
	return bs
}

// hours writes the start and end of a reading day.
func (s Writer) hours(items []definition.DayItem) []document.Inline {
	total := 0
	for _, it := range items {
		total += it.Minutes.V
	}
	start := s.In.Reading.Start
	switch {
	case start.Set && total > 0:
		return s.between(start.V, start.V.Add(total))
	case start.Set:
		return s.Phrase("time.from", Set("from", s.At(start.V)))
	case total > 0:
		return document.Words(s.Words.Duration(total))
	}
	return s.Phrase("gap.settled")
}
