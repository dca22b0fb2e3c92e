package rules

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

var numberOfReserves = Rule{
	Code:     "number-of-reserves",
	Severity: diag.Warning,
	Doc: "As many people are listed with the status \"reserve\" as the programme has reserves, " +
		"so that somebody who was trained can step in. While nobody at all is listed yet, this is passed over. " +
		"It is a warning, because a reserve who has stepped in leaves a place that may stay empty.",
	Help: "change who is listed in [[reader]], somebody's status, or reserves in [records_reading]",
	Inspection: func(in *definition.Inspection, r *Report) {
		checkPlaces(in, r, reserve, in.Reading.Reserves)
	},
}
