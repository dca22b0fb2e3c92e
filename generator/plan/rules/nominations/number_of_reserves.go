package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NumberOfReserves = rule.Rule{
	Code:     "number-of-reserves",
	Severity: diag.Warning,
	Doc: "As many people are listed with the status \"reserve\" as the programme has reserves, " +
		"so that somebody who was trained can step in. While nobody at all is listed yet, this is passed over. " +
		"It is a warning, because a reserve who has stepped in leaves a place that may stay empty.",
	Help: "change who is listed in [[reader]], somebody's status, or reserves in [records_reading]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		checkPlaces(in, r, lookup.Reserve, in.Reading.Reserves)
	},
}
