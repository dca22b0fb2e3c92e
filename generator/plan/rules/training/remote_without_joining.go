package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var RemoteWithoutJoining = rule.Rule{
	Code:     "remote-without-joining",
	Severity: diag.Warning,
	Doc:      "If a session is remote or hybrid, the definition says how to join it.",
	Why:      "People could not join from what the printed pack says.",
	Help: "add the link or phone number as joining to its table in the inspection's file; " +
		"it is printed, but never shown on hosted pages",
	Needs: []string{"training.joining", "records_reading.joining"},
	From:  definition.Nominated,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		check := func(mode, joining definition.Text, table diag.Place, what string) {
			if (mode.V == "remote" || mode.V == "hybrid") && !joining.Set {
				r.Addf(r.Here(mode.At, table), "%s is %s, but joining is missing", what, mode.V)
			}
		}
		check(in.Training.Mode, in.Training.Joining, in.Training.At, "the training")
		if in.Reached(definition.Chosen) {
			check(in.Reading.Mode, in.Reading.Joining, in.Reading.At, "the records reading")
		}
	},
}
