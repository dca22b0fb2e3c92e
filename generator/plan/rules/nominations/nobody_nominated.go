package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var NobodyNominated = rule.Rule{
	Code:     "nobody-nominated",
	Severity: diag.Warning,
	Doc:      "From the stage \"nominated\", [[reader]] lists the people nominated.",
	Why:      "The list for the training is empty until you add them.",
	Help:     "add a [[reader]] for each person nominated, or write stage = \"announced\" until you know them",
	Needs:    []string{"reader"},
	From:     definition.Nominated,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if len(in.Readers) == 0 && (in.IsTrained() || in.Reading.HasReaders()) {
			r.Addf(in.At, "no reader, reserve or trainee is listed yet")
		}
	},
}
