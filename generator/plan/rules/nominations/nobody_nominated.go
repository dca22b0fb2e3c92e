package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var NobodyNominated = rule.Rule{
	Code:     "nobody-nominated",
	Severity: diag.Warning,
	Doc:      "[[reader]] lists the people nominated, from the stage \"nominated\" on.",
	Why:      "The roster is empty until you add them. You can already send the briefing, to ask for nominations.",
	Help:     "add a [[reader]] for each reader, reserve and trainee when they are nominated",
	Needs:    []string{"reader"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(in.Readers) == 0 && in.Needs(definition.Nominated) {
			r.Addf(in.At, "no reader, reserve or trainee is listed yet")
		}
	},
}
