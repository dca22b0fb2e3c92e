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
	Doc:      "There are as many reserves in [[reader]] as the programme has. An empty list is not checked.",
	Why:      "A trained reserve can step in. This is a warning, because the place of a reserve who stepped in may stay empty.",
	Help:     "change the people in [[reader]], someone's status, or reserves in [records_reading]",
	From:     definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		checkPlaces(in, r, lookup.Reserve, in.Reading.Reserves)
	},
}
