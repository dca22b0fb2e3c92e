package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var AgendaSum = rule.Rule{
	Code: "agenda-sum",
	Doc: "The minutes of the agenda, with its breaks, add up to the minutes of the training over all sessions. " +
		"Of items that run at the same time, only the longest counts.",
	Why:  "Otherwise the length of the training on one page contradicts the times on another.",
	Help: "change the minutes of an item, or minutes in [training]",
	Method: func(m *definition.Method, r *rule.Report) {
		want := m.Training.Minutes
		if !want.Set || len(m.Agenda) == 0 {
			return
		}
		sum, last := 0, m.Agenda[len(m.Agenda)-1]
		for _, item := range m.Agenda {
			if !item.Minutes.Set {
				return
			}
		}
		for _, session := range calendar.Sessions(m.Agenda) {
			sum += calendar.Length(m.Agenda, session)
		}
		at := r.Own(want.At, last.Minutes.At)
		switch {
		case sum < want.V:
			r.Addf(at, "the training takes %d minutes, but its agenda adds up to %d: %d %s missing", want.V, sum, want.V-sum, rule.Is(want.V-sum))
		case sum > want.V:
			item, minute := runningOver(m.Agenda, want.V)
			r.Addf(at, "the training takes %d minutes, but its agenda adds up to %d: %d too many; %q starts at minute %d and runs over",
				want.V, sum, sum-want.V, rule.Shortened(item.Title.V), minute)
		}
	},
}

// runningOver returns the first item that ends after the given minutes of training, over all
// sessions, and the minute when it starts.
func runningOver(agenda []definition.AgendaItem, minutes int) (item definition.AgendaItem, starts int) {
	before := 0
	for _, session := range calendar.Sessions(agenda) {
		for _, turn := range calendar.Turns(agenda, session, 0) {
			if before+int(turn.Slot.To) > minutes {
				return agenda[turn.Item], before + int(turn.Slot.From)
			}
		}
		before += calendar.Length(agenda, session)
	}
	return agenda[len(agenda)-1], before
}
