package rules

import "briefpack/generator/pack"

var numberOfReserves = Rule{
	Code: "number-of-reserves",
	Doc: "As many people are listed with the status \"reserve\" as the programme has reserves, " +
		"so that somebody who was trained can step in. While nobody at all is listed yet, this is passed over.",
	Help: "change who is listed in [[reader]], somebody's status, or reserves in [records_reading]",
	Inspection: func(in *pack.Inspection, r *Report) {
		checkPlaces(in, r, reserve, in.Reading.Reserves)
	},
}
