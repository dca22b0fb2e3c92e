package briefing

import (
	"slices"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// mostWeeks is the maximum number of weeks, or of working days, in a chart. A longer chart is not
// legible.
const mostWeeks = 156

// lastDay returns the last day of the phases and milestones.
func (c composer) lastDay() day.Date {
	plan := calendar.PlanOf(c.In)
	var last day.Date
	for _, p := range c.In.Phases {
		if d, ok := plan.Phase(p); ok && d.Last.After(last) {
			last = d.Last
		}
	}
	for _, m := range c.In.Milestones {
		if d, ok := plan.Milestone(m); ok && d.Last.After(last) {
			last = d.Last
		}
	}
	return last
}

// scale maps periods to the columns of a chart: calendar weeks if the notification is known,
// otherwise planned weeks. The columns are working days if everything is in working days.
type scale struct {
	weeks  calendar.Weeks
	days   calendar.DayCount
	inDays bool
	first  int // number of the first week or day
}

func (c composer) scale() scale {
	s := scale{calendar.WeeksOf(c.In), calendar.DayCountOf(c.In), c.In.CountsDays(), 1}
	first := c.In.Calendar.FirstWeek
	if s.inDays {
		first = c.In.Calendar.FirstDay
	}
	if first.Set {
		s.first = first.V
	}
	return s
}

func (c scale) columns(m scheduled) (from, to int, ok bool) {
	if c.weeks.Known() {
		return max(c.elapsed(m.days.First), 0), c.elapsed(m.days.Last), m.known && c.elapsed(m.days.Last) >= 0
	}
	p := m.period
	return p.From - c.first, max(p.To, p.From) - c.first, p.Set && p.InDays == c.inDays && p.From >= c.first
}

// elapsed returns the column of a date.
func (c scale) elapsed(date day.Date) int {
	if c.inDays {
		n, _ := c.days.Of(date)
		return n - c.first
	}
	return c.weeks.Elapsed(date)
}

// chartOf returns the chart of an inspection. It has no columns if it would be too long.
func (c composer) chartOf(course []stage) document.Timeline {
	sc := c.scale()
	t := document.Timeline{Caption: c.Say("timeline.caption")}
	n, phases, weeks := 0, 0, 0
	lane := func(label string, m scheduled, phase bool) {
		from, to, ok := sc.columns(m)
		if ok {
			weeks = max(weeks, to+1)
			t.Lanes = append(t.Lanes, document.Lane{Label: label, From: from, To: to, Phase: phase})
		}
	}
	for _, st := range course {
		if st.at != nil {
			lane(st.title, *st.at, true)
			phases++
		} else if len(course) > 1 {
			lane(st.title, spanning(st.milestones), true)
		}
		for _, m := range st.milestones {
			n++
			lane(strconv.Itoa(n), m, false)
		}
	}
	if weeks > mostWeeks || weeks == 0 {
		return document.Timeline{}
	}
	t.Columns, t.Closed, t.Ticks = weeks, c.closedColumns(sc, weeks), c.ticks(sc, weeks)
	if len(t.Closed) > 0 {
		t.Caption = c.Say("timeline.caption_closed")
	}
	t.Label = c.Say("timeline.label", writer.Put("phases", strconv.Itoa(phases)), writer.Put("milestones", strconv.Itoa(n)), writer.Put("weeks", strconv.Itoa(weeks)))
	return t
}

// spanning returns the period from the first start to the last end.
func spanning(all []scheduled) scheduled {
	var whole scheduled
	for _, m := range all {
		if !whole.period.Set && m.period.Set {
			whole.period = m.period
		}
		if !whole.known && m.known {
			whole.days, whole.known = m.days, true
		}
		if m.period.Set && m.period.InDays == whole.period.InDays {
			whole.period.From, whole.period.To = min(whole.period.From, m.period.From), max(whole.period.To, m.period.To, m.period.From)
		}
		if m.known && m.days.First.Before(whole.days.First) {
			whole.days.First = m.days.First
		}
		if m.known && m.days.Last.After(whole.days.Last) {
			whole.days.Last = m.days.Last
		}
	}
	return whole
}

// closedColumns lists the columns of weeks that are not counted.
func (c composer) closedColumns(sc scale, weeks int) []int {
	if sc.inDays {
		return nil // each column is a day that counts
	}
	var closed []int
	for _, skip := range sc.weeks.Skipped(c.lastDay()) {
		if at := sc.weeks.Elapsed(skip.Monday); at < weeks {
			closed = append(closed, at)
		}
	}
	return closed
}

// ticks labels the months, or every fifth week or day if there are no dates. It leaves out a label
// without enough space before the next or the end of the chart.
func (c composer) ticks(sc scale, weeks int) []document.Tick {
	room := max(3, weeks/6)
	last := -room
	return slices.DeleteFunc(c.everyTick(sc, weeks, room), func(t document.Tick) bool {
		if t.At-last < room || t.At > 0 && weeks-t.At < room {
			return true
		}
		last = t.At
		return false
	})
}

// everyTick returns the labels of a chart with unlimited space.
func (c composer) everyTick(sc scale, weeks, room int) []document.Tick {
	var ticks []document.Tick
	if !sc.weeks.Known() || sc.inDays {
		for at := 0; at < weeks; at += 5 {
			ticks = append(ticks, document.Tick{At: at, Label: c.Say("timeline.week_tick", writer.Put("n", strconv.Itoa(sc.first+at)))})
		}
		return ticks
	}
	start, _ := c.In.Dates.Get("notification")
	monday := start.V.Add(-(int(start.V.Weekday()) + 6) % 7)
	for at := range weeks {
		d := monday.Add(7 * at)
		if at == 0 || d.Day <= 7 {
			ticks = append(ticks, document.Tick{At: at, Label: c.Words.Say("month." + strconv.Itoa(int(d.Month)))})
		}
	}
	if len(ticks) > 1 && ticks[1].At < room && monday.Day > 7 {
		ticks = ticks[1:] // there is no space for the first month before the second starts
	}
	return ticks
}
