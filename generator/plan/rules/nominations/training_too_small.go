package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var TrainingTooSmall = rule.Rule{
	Code: "training-too-small",
	Doc: "Everybody who reads, and every reserve, is trained. When they count among those who may be trained, " +
		"there have to be places for all of them.",
	Help: "raise max_trainees, or lower readers or reserves",
	Method: func(m *definition.Method, r *rule.Report) {
		most, all := m.Training.MaxTrainees, m.Training.IncludesReaders
		readers, reserves := m.Reading.Readers, m.Reading.Reserves
		if !most.Set || !readers.Set || !reserves.Set || !all.V || most.V < 1 || readers.V < 0 || reserves.V < 0 {
			return
		}
		if readers.V+reserves.V > most.V {
			r.Addf(r.Own(most.At, readers.At, reserves.At), "%d people may be trained, too few for %s and %s",
				most.V, rule.Count(readers.V, "reader"), rule.Count(reserves.V, "reserve"))
		}
	},
}
