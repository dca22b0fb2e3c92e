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
	lane := func(l document.Lane, m scheduled) {
		from, to, ok := sc.columns(m)
		if ok {
			weeks = max(weeks, to+1)
			l.From, l.To = from, to
			t.Lanes = append(t.Lanes, l)
		}
	}
	for _, st := range course {
		if st.at != nil {
			lane(document.Lane{Label: st.title, Phase: true}, *st.at)
			phases++
		} else if len(course) > 1 {
			lane(document.Lane{Label: st.title, Phase: true}, spanning(st.milestones))
		}
		for _, m := range st.milestones {
			n++
			lane(document.Lane{Label: strconv.Itoa(n), Name: document.Plain(c.Prose(m.title))}, m)
		}
	}
	if weeks > mostWeeks || weeks == 0 {
		return document.Timeline{}
	}
	t.Columns, t.Closed, t.Ticks, t.Years = weeks, c.closedColumns(sc, weeks), c.ticks(sc, weeks), c.years(sc, weeks)
	t.Key, t.Label = c.key(t), c.labelOf(sc, phases, n, weeks)
	return t
}

// key returns what the marks of a chart mean, of which there are more than one kind.
func (c composer) key(t document.Timeline) document.Key {
	var k document.Key
	for _, l := range t.Lanes {
		if l.Phase {
			k.Phase = c.Say("timeline.key_phase")
		} else {
			k.Lane = c.Say("timeline.key_milestone")
		}
	}
	if len(t.Closed) > 0 {
		k.Closed = c.Say("timeline.key_closed")
	}
	return k
}

// labelOf writes what a chart shows, for people who do not see it.
func (c composer) labelOf(sc scale, phases, milestones, weeks int) string {
	length := "timeline.chart_weeks"
	if sc.inDays {
		length = "timeline.chart_days"
	}
	milestone := writer.Set("milestones", c.Counted("timeline.chart_milestones", milestones)...)
	over := writer.Set("length", c.Counted(length, weeks)...)
	if phases == 0 {
		return c.Say("timeline.label_milestones", milestone, over)
	}
	return c.Say("timeline.label", writer.Set("phases", c.Counted("timeline.chart_phases", phases)...), milestone, over)
}

// years labels the first column of each year, if the dates are known.
func (c composer) years(sc scale, weeks int) []document.Tick {
	if !sc.weeks.Known() || sc.inDays {
		return nil
	}
	start, _ := c.In.Dates.Get("notification")
	monday := start.V.Add(-(int(start.V.Weekday()) + 6) % 7)
	var ticks []document.Tick
	for at, year := 0, 0; at < weeks; at++ {
		if d := monday.Add(7 * at); d.Year != year {
			year = d.Year
			ticks = append(ticks, document.Tick{At: at, Label: strconv.Itoa(year)})
		}
	}
	return ticks
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
