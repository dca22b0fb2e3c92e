package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var NobodyNominated = rule.Rule{
	Code:     "nobody-nominated",
	Severity: diag.Warning,
	Doc: "Nobody is listed in [[reader]] yet. The briefing can be sent out so, to ask for nominations; " +
		"the roster will be empty until they are in.",
	Help:  "add a [[reader]] for each reader, reserve and trainee once they are nominated",
	Needs: []string{"reader"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(in.Readers) == 0 {
			r.Addf(in.At, "no reader, reserve or trainee is listed yet")
		}
	},
}
