package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var TrainingTooSmall = rule.Rule{
	Code: "training-too-small",
	Doc:  "The training has a place for every reader and reserve, if they count towards max_trainees.",
	Why:  "Everyone who may read must be trained.",
	Help: "increase max_trainees, or reduce readers or reserves",
	Method: func(m *definition.Method, r *rule.Report) {
		most, all := m.Training.MaxTrainees, m.Training.IncludesReaders
		readers, reserves := m.Reading.Readers, m.Reading.Reserves
		if !most.Set || !readers.Set || !reserves.Set || !all.V || most.V < 0 || most.V == 0 && !m.Training.Held() || readers.V < 0 || reserves.V < 0 {
			return
		}
		if readers.V+reserves.V > most.V {
			r.Addf(r.Own(most.At, readers.At, reserves.At), "the training has %s, too few for %s and %s",
				diag.Counted(most.V, "place"), diag.Counted(readers.V, "reader"), diag.Counted(reserves.V, "reserve"))
		}
	},
}
