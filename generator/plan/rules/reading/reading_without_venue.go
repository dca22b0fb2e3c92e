package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ReadingWithoutVenue = rule.Rule{
	Code:     "reading-without-venue",
	Severity: diag.Warning,
	Doc:      "If people read records in person, the definition says where.",
	Why:      "Readers need to know where to go on the first day.",
	Help:     "add venue to [records_reading]",
	Needs:    []string{"records_reading.venue", "records_reading.mode"},
	From:     definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		reading := in.Reading
		if in.Programme == nil { // how records are read is not known
			return
		}
		if reading.Venue.Set || reading.Mode.V == "remote" || len(reading.Dates) == 0 {
			return
		}
		r.Addf(r.Here(reading.Mode.At, reading.At), "the place where people read records is missing")
	},
}
