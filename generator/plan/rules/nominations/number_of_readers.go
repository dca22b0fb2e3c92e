package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NumberOfReaders = rule.Rule{
	Code: "number-of-readers",
	Doc:  "There are as many readers in [[reader]] as the programme has. An empty list is not checked.",
	Why:  "With too few readers a seat stays empty. With too many, someone comes for nothing.",
	Help: "change the people in [[reader]], someone's status, or readers in [records_reading]",
	From: definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		checkPlaces(in, r, lookup.Reader, in.Reading.Readers)
	},
}
