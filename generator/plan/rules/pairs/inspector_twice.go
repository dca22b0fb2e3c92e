package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var InspectorTwice = rule.Rule{
	Code: "inspector-twice",
	Doc:  "An inspector has one reader.",
	Why:  "An inspector cannot read and discuss records with two readers.",
	Help: "match one of the two readers to another inspector",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		first := map[string]definition.Pairing{}
		for _, p := range in.Pairings {
			if !p.Inspector.Set {
				continue
			}
			before, again := first[p.Inspector.V]
			switch {
			case !again:
				first[p.Inspector.V] = p
			case before.Reader.V != p.Reader.V: // the same pair twice is a reader's problem
				r.Addf(p.Inspector.At, "the inspector %q already sits with %q", p.Inspector.V, before.Reader.V)
			}
		}
	},
}
