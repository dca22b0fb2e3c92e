package calendar

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// Reckoning is a due date and how it was worked out.
type Reckoning struct {
	Date        day.Date
	Anchor      string   // the name that it was counted from
	From        day.Date // the date of the anchor
	Back        bool     // counted back from there rather than on
	Weeks       int
	WorkingDays int
	Closed      []Closure // the public holidays in between, in order
	Moved       bool      // the weeks ended on a day that is not a working day
}

// Closure is a run of public holidays that does not start or end on a weekend.
type Closure struct{ From, To day.Date }

// Reckon returns the day when a task is due: its weeks and then its working days before or
// after its anchor. A week is seven days. If the weeks end on a day that is not a working day,
// the task is due on the last working day before it, or on the next one if it counts on from
// its anchor. A task without weeks and days is due on the day of its anchor. If a task has both
// before and after, before counts. Reckon returns false if there is no anchor or it has no date.
func Reckon(t definition.Task, a Anchors, d Days) (Reckoning, bool) {
	r := Reckoning{Anchor: t.After.V, WorkingDays: t.WorkingDays.V}
	sign := 1
	if t.Before.V != "" {
		r.Anchor, r.Back, sign = t.Before.V, true, -1
	}
	from, ok := a.Date(r.Anchor)
	if !ok {
		return Reckoning{}, false
	}
	r.From, r.Weeks = from, min(max(t.Weeks.V, -furthest), furthest)
	landed := from.Add(sign * 7 * r.Weeks)
	r.Date = landed
	switch {
	case r.WorkingDays != 0:
		r.Date = d.Add(landed, sign*r.WorkingDays)
		r.Closed = d.closures(landed, r.Date)
	case r.Weeks != 0 && !d.IsWorking(landed):
		r.Moved, r.Date = true, d.Add(landed, sign)
		r.Closed = d.closures(landed.Add(-sign), r.Date)
	}
	return r, true
}

// closures lists the public holidays on weekdays between two dates, in order of time;
// the dates themselves are left out.
func (d Days) closures(a, b day.Date) []Closure {
	from, to := earlier(a, b).Add(1), later(a, b).Add(-1)
	var list []Closure
	for _, s := range d.closed {
		c := Closure{later(s.from, from), earlier(s.to, to)}
		for c.From.IsWeekend() {
			c.From = c.From.Add(1)
		}
		for c.To.IsWeekend() {
			c.To = c.To.Add(-1)
		}
		if !c.To.Before(c.From) {
			list = append(list, c)
		}
	}
	return list
}
