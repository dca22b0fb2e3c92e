package pairs

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var InspectorTwice = rule.Rule{
	Code: "inspector-twice",
	Doc: "An inspector has one reader, or as many as readers_per_inspector in [records_reading] allows. " +
		"If it is 0, readers work without inspectors, and there is no [[pairing]].",
	Why:  "An inspector cannot read and discuss records with more readers than planned.",
	Help: "match the reader to another inspector, or change readers_per_inspector",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		sits := map[string][]string{} // ids of readers
		most := in.Reading.Seats()
		for _, p := range in.Pairings {
			before := sits[p.Inspector.V]
			switch {
			case !p.Inspector.Set, slices.Contains(before, p.Reader.V): // the same pair twice is a reader's problem
			case most == 0:
				r.Addf(p.Inspector.At, "%q is in a pair, but readers_per_inspector is 0", p.Inspector.V)
			case len(before) >= most:
				r.Addf(p.Inspector.At, "the inspector %q already sits with %s", p.Inspector.V, rule.Quoted(before))
			default:
				sits[p.Inspector.V] = append(before, p.Reader.V)
			}
		}
	},
}
