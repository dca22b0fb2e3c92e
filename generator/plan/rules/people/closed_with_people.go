package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ClosedWithPeople = rule.Rule{
	Code:     "closed-with-people",
	Severity: diag.Warning,
	Doc:      "The definition of a closed inspection has no personal data, unless hold gives a reason to keep them.",
	Why:      "Personal data may not be kept for longer than they are needed.",
	Help:     "remove them with briefpack close INSPECTION --write, or give the reason to keep them: hold = \"a complaint is open\"",
	Closed:   true,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.IsClosed() && len(in.People) > 0 && !in.Hold.Set {
			r.Addf(in.Stage.At, "the inspection is closed, and its definition still lists people (%d)", len(in.People))
		}
	},
}
