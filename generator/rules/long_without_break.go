package rules

import (
	"briefpack/generator/diag"
	"briefpack/generator/pack"
)

var longWithoutBreak = Rule{
	Code:     "long-without-break",
	Severity: diag.Warning,
	Doc:      "The training goes on for more than three hours without a break. People need one, and some cannot do without.",
	Help:     "add an item with break = true",
	Method: func(m *pack.Method, r *Report) {
		const most = 180
		run := 0
		for _, item := range m.Agenda {
			if item.Break.V {
				run = 0
				continue
			}
			before := run
			run += max(item.Minutes.V, 0)
			if run > most && before <= most {
				r.Addf(r.Own(item.Minutes.At, item.At), "by the end of %q there has been no break for %d minutes", item.Title.V, run)
			}
		}
	},
}
