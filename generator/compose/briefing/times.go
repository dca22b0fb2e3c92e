package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// on writes a date in full.
func (v phrasebook) on(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: v.words.Date(d)}
}

// onShort writes a date without its weekday.
func (v phrasebook) onShort(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: v.words.ShortDate(d)}
}

// inColumn writes a date for a narrow column, which may break only after the weekday.
func (v phrasebook) inColumn(d day.Date) document.Inline {
	const space, stuck = " ", "\u00a0"
	short := v.words.ShortDate(d)
	return document.Time{ISO: d.String(), S: strings.ReplaceAll(v.words.Date(d), short, strings.ReplaceAll(short, space, stuck))}
}

// at writes a clock time.
func (v phrasebook) at(c day.Clock) document.Inline {
	return document.Time{ISO: c.String(), S: v.words.Clock(c)}
}

// between writes a period: "9:30am to 1:30pm".
func (v phrasebook) between(from, to day.Clock) []document.Inline {
	return v.phrase("time.span", set("from", v.at(from)), set("to", v.at(to)))
}

// days writes days in order with write. Three or more consecutive days become a range.
func (v phrasebook) days(days []day.Date, write func(day.Date) document.Inline) []document.Inline {
	var list [][]document.Inline
	for _, run := range calendar.Runs(days) {
		switch run.Last {
		case run.First:
			list = append(list, []document.Inline{write(run.First)})
		case run.First.Add(1):
			list = append(list, []document.Inline{write(run.First)}, []document.Inline{write(run.Last)})
		default:
			list = append(list, v.phrase("time.span", set("from", write(run.First)), set("to", write(run.Last))))
		}
	}
	return v.listed(list)
}

// dateOf writes a date, or that it is to be confirmed.
func (v phrasebook) dateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return v.phrase("gap.date")
	}
	return []document.Inline{v.on(d.V)}
}

// shortDateOf writes a date without its weekday, or that it is to be confirmed.
func (v phrasebook) shortDateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return v.phrase("gap.date")
	}
	return []document.Inline{v.onShort(d.V)}
}

// readingDays returns the reading days in order, without duplicates.
func readingDays(in *definition.Inspection) []day.Date { return calendar.InOrder(in.Reading.Dates) }

// deadline is a task and its due date.
type deadline struct {
	task definition.Task
	due  day.Date
	set  bool // false if the date is not known yet

	reckoned calendar.Reckoning // how the date was worked out
}

// deadlines returns the current tasks of an inspection in date order. Tasks without a date come
// last, in the order of the definition.
func deadlines(in *definition.Inspection) []deadline {
	return slices.DeleteFunc(allDeadlines(in), func(d deadline) bool { return d.task.CalledOff.V })
}

// allDeadlines returns deadlines including cancelled tasks.
func allDeadlines(in *definition.Inspection) []deadline {
	anchors, working := calendar.AnchorsOf(in), calendar.Working(in.Holidays)
	list := make([]deadline, len(in.Tasks))
	for i, t := range in.Tasks {
		r, ok := calendar.Reckon(t, anchors, working)
		list[i] = deadline{t, r.Date, ok, r}
	}
	slices.SortStableFunc(list, func(a, b deadline) int {
		switch {
		case a.set && b.set:
			return a.due.Compare(b.due)
		case a.set:
			return -1
		case b.set:
			return 1
		}
		return 0
	})
	return list
}
