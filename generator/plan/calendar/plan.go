package calendar

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// Plan holds the days of the phases and milestones of an inspection.
type Plan struct {
	Weeks   Weeks
	settled Anchors // the dates that the definition gives
	reading []day.Date
	Days    DayCount
}

// Stretch is a run of days, with its first and last day.
type Stretch struct {
	First, Last day.Date
	Settled     bool       // the definition gives the dates; otherwise they are those of counted weeks
	Apart       []day.Date // the days themselves, if other days are between them; otherwise nil
}

// PlanOf returns the plan of an inspection.
func PlanOf(in *definition.Inspection) Plan {
	return Plan{WeeksOf(in), settledIn(in), ReadingDays(in), DayCountOf(in)}
}

// Phase returns the days of a phase: its working days, or from the Monday of its first week to the
// Friday of its last. It returns false if they are unknown.
func (p Plan) Phase(phase definition.Phase) (Stretch, bool) { return p.period(phase.Period()) }

// Milestone returns the days of a milestone: the days that the definition gives under its id,
// otherwise its working days or the days of its weeks. It returns false if neither is known.
func (p Plan) Milestone(m definition.Milestone) (Stretch, bool) {
	if first, ok := p.settled.Date(m.ID.V); ok {
		last, ok := p.settled.Date(m.ID.V + "_end")
		if !ok || last.Before(first) {
			last = first
		}
		s := Stretch{First: first, Last: last, Settled: true}
		if m.ID.V == "reading" && len(Runs(p.reading)) > 1 {
			s.Last, s.Apart = p.reading[len(p.reading)-1], p.reading
		}
		return s, true
	}
	return p.Planned(m)
}

// Runs returns the stretches that days in order make up: days that follow each other are in
// one.
func Runs(days []day.Date) []Stretch {
	var runs []Stretch
	for _, d := range days {
		if n := len(runs); n > 0 && runs[n-1].Last.Add(1) == d {
			runs[n-1].Last = d
			continue
		}
		runs = append(runs, Stretch{First: d, Last: d})
	}
	return runs
}

// Planned returns the days of a milestone's period, whatever dates it has by now.
func (p Plan) Planned(m definition.Milestone) (Stretch, bool) { return p.period(m.Period()) }

func (p Plan) period(of definition.Period) (Stretch, bool) {
	start, more := p.Weeks.Start, 4
	if of.InDays {
		start, more = p.Days.Date, 0
	}
	first, ok := start(of.From)
	last, known := start(max(of.From, of.To))
	if !of.Set || !ok || !known {
		return Stretch{}, false
	}
	return Stretch{First: first, Last: last.Add(more)}, true
}
