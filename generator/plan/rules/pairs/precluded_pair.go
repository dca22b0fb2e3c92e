package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PrecludedPair = rule.Rule{
	Code: "precluded-pair",
	Doc: "A preclusion says that two people may not sit together: they are related, have worked together, or one has complained of the other. " +
		"It holds whichever of the two declared it.",
	Help: "match the reader to another inspector",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			if !p.Reader.Set || !p.Inspector.Set {
				continue
			}
			if lookup.Precludes(in, p.Reader.V, p.Inspector.V) || lookup.Precludes(in, p.Inspector.V, p.Reader.V) {
				r.Addf(p.Inspector.At, "%q may not sit with %q", p.Reader.V, p.Inspector.V)
			}
		}
	},
}
