package training

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var LongWithoutBreak = rule.Rule{
	Code:     "long-without-break",
	Severity: diag.Warning,
	Doc:      "No part of the training is longer than three hours without a break.",
	Why:      "People need a break, and some cannot take part without one.",
	Help:     "add an item with break = true",
	Needs:    []string{"agenda.break"},
	Method: func(m *definition.Method, r *rule.Report) {
		for _, session := range calendar.Sessions(m.Agenda) {
			checkBreaks(m, session, r)
		}
	},
}

// checkBreaks reports the first item of each stretch of a session that ends too long
// after the last break.
func checkBreaks(m *definition.Method, session int, r *rule.Report) {
	const most = 180
	var rested day.Clock // when the last break ended
	reported := false
	for _, turn := range calendar.Turns(m.Agenda, session, 0) {
		item := m.Agenda[turn.Item]
		if item.Break.V {
			rested, reported = turn.Slot.To, false
			continue
		}
		if run := int(turn.Slot.To - rested); run > most && !reported {
			r.Addf(r.Own(item.Minutes.At, item.At), "by the end of %q there has been no break for %d minutes", item.Title.V, run)
			reported = true
		}
	}
}
