package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var ReaderNotThere = rule.Rule{
	Code: "reader-not-there",
	Doc: "A reader reads on every reading day, beside the same inspector, but this one is not there on one of them. " +
		"The program matches them to nobody. A reserve may be away on a reading day, but then does not step in.",
	Help: "let somebody else read, or mend the days of this one",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, one := range in.Readers {
			missing := roster.Missing(one.Days, in.Reading.Dates)
			if len(missing) == 0 || one.Status.V != lookup.Reader {
				continue
			}
			r.Addf(one.Days[0].At, "%q is not there on %s, a reading day", one.Person.V, r.Date(missing[0].V))
		}
	},
}
