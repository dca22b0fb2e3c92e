package nominations

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NumberOfReaders = rule.Rule{
	Code: "number-of-readers",
	Doc: "As many people are listed with the status \"reader\" as the programme has readers. " +
		"While nobody at all is listed yet, this is passed over.",
	Help: "change who is listed in [[reader]], somebody's status, or readers in [records_reading]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		checkPlaces(in, r, lookup.Reader, in.Reading.Readers)
	},
}
