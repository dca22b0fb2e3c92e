package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/rule"
)

var InspectorNotThere = rule.Rule{
	Code: "inspector-not-there",
	Doc:  "The inspector in a fixed pair is there on every reading day.",
	Why:  "On the other days the reader would sit alone.",
	Help: "match the reader to another inspector, or correct the days of this inspector",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			inspector := in.Person(p.Inspector.V)
			if inspector == nil {
				continue
			}
			if missing := roster.Missing(inspector.Days, in.Reading.Dates); len(missing) > 0 {
				r.Addf(p.Inspector.At, "%q is away on %s", p.Inspector.V, r.Date(missing[0].V))
			}
		}
	},
}
