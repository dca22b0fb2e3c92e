package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ReaderNotThere = rule.Rule{
	Code: "reader-not-there",
	Doc:  "A reader is there on every reading day. A reserve may be away on a reading day, but then does not step in.",
	Why:  "A reader works with the same inspector on all days, so Briefpack does not match a reader who is away on one.",
	Help: "choose someone else to read, or correct the days of this reader",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, one := range in.Readers {
			missing := roster.Missing(one.Days, in.Reading.Dates)
			if len(missing) == 0 || one.Status.V != lookup.Reader {
				continue
			}
			r.Addf(one.Days[0].At, "%q is away on %s, a reading day", one.Person.V, r.Date(missing[0].V))
		}
	},
}
