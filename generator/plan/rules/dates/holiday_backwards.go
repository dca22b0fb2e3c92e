package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var HolidayBackwards = rule.Rule{
	Code: "holiday-backwards",
	Doc:  "A holiday ends on or after the day when it starts.",
	Why:  "Otherwise it has no days, and due dates are wrong.",
	Help: "check from and to; leave out to if the holiday is one day",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, h := range in.Holidays {
			if h.From.Set && h.To.Set && h.To.V.Before(h.From.V) {
				r.Addf(h.To.At, "%q ends on %s, before it starts on %s", h.Name.V, r.Date(h.To.V), r.Date(h.From.V))
			}
		}
	},
}
