package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var AgendaPastEnd = rule.Rule{
	Code: "agenda-past-end",
	Doc:  "The agenda finishes by the time when the session must end.",
	Why:  "After that time someone else has the room, or the call closes.",
	Help: "start earlier, shorten an item, or book the room for longer",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, s := range calendar.Sittings(in) {
			if s.Start.Set && s.End.Set {
				checkEnd(in, s, r)
			}
		}
		// Without an agenda, the length of the training has to do.
		t := in.Training
		if done := t.Start.V.Add(t.Minutes.V); len(in.Agenda) == 0 && in.Programme != nil && t.Start.Set && t.End.Set && t.End.V > t.Start.V && done > t.End.V {
			r.Addf(t.End.At, "the training must end by %s, but it takes until %s", r.Clock(t.End.V), r.Clock(done))
		}
	},
}

// checkEnd reports the first item of a session that runs over its end, with the minute
// at which it starts.
func checkEnd(in *definition.Inspection, s calendar.Sitting, r *rule.Report) {
	if s.End.V <= s.Start.V {
		r.Addf(s.End.At, "%s must end by %s, but it starts at %s", rule.NameOfSitting(s), r.Clock(s.End.V), r.Clock(s.Start.V))
		return
	}
	for _, turn := range s.Turns {
		if turn.Slot.To > s.End.V {
			r.Addf(s.End.At, "%s must end by %s, but %q starts at %s and runs until %s", rule.NameOfSitting(s),
				r.Clock(s.End.V), in.Agenda[turn.Item].Title.V, r.Clock(turn.Slot.From), r.Clock(turn.Slot.To))
			return
		}
	}
}
