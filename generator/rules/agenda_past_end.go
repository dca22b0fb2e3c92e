package rules

import (
	"briefpack/generator/calendar"
	"briefpack/generator/pack"
)

var agendaPastEnd = Rule{
	Code: "agenda-past-end",
	Doc: "The agenda runs on after the clock time by which the session has to end: " +
		"the room is booked for somebody else, or the call closes.",
	Help: "start earlier, shorten an item, or book the room for longer",
	Inspection: func(in *pack.Inspection, r *Report) {
		start, end := in.Training.Start, in.Training.End
		if !start.Set || !end.Set {
			return
		}
		if end.V <= start.V {
			r.Addf(end.At, "the training has to end by %s, but it starts at %s", r.Clock(end.V), r.Clock(start.V))
			return
		}
		var minutes []int
		for _, item := range in.Agenda {
			minutes = append(minutes, item.Minutes.V)
		}
		for i, slot := range calendar.Slots(start.V, minutes) {
			if slot.To > end.V {
				r.Addf(end.At, "the training has to end by %s, but %q runs until %s", r.Clock(end.V), in.Agenda[i].Title.V, r.Clock(slot.To))
				return
			}
		}
		if done := start.V.Add(in.Training.Minutes.V); len(minutes) == 0 && in.Programme != nil && done > end.V {
			r.Addf(end.At, "the training has to end by %s, but it takes until %s", r.Clock(end.V), r.Clock(done))
		}
	},
}
