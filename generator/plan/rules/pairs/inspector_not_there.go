package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var InspectorNotThere = rule.Rule{
	Code: "inspector-not-there",
	Doc: "A pair that the definition fixes stays together on every reading day, but the inspector is not there on one of them. " +
		"On that day the reader would sit alone.",
	Help: "match the reader to another inspector, or mend the days of this one",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			inspector := lookup.PersonOf(in, p.Inspector.V)
			if inspector == nil {
				continue
			}
			if missing := roster.Missing(inspector.Days, in.Reading.Dates); len(missing) > 0 {
				r.Addf(p.Inspector.At, "%q is not there on %s", p.Inspector.V, r.Date(missing[0].V))
			}
		}
	},
}
