package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var RemoteWithoutJoining = rule.Rule{
	Code:     "remote-without-joining",
	Severity: diag.Warning,
	Doc:      "A session is remote or hybrid, but the printed pack could not say how to join it.",
	Help:     "add joining to its table in the inspection's file, the link or telephone number; it is printed, and never on hosted pages",
	Needs:    []string{"training.joining", "records_reading.joining"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		check := func(mode, joining definition.Text, table diag.Place, what string) {
			if (mode.V == "remote" || mode.V == "hybrid") && !joining.Set {
				r.Addf(r.Here(mode.At, table), "%s is %s, but nothing says how to join it", what, mode.V)
			}
		}
		check(in.Training.Mode, in.Training.Joining, in.Training.At, "the training")
		check(in.Reading.Mode, in.Reading.Joining, in.Reading.At, "the records reading")
	},
}
