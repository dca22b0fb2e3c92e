package rules

import "briefpack/generator/model/definition"

var precludedPair = Rule{
	Code: "precluded-pair",
	Doc: "A preclusion says that two people may not sit together: they are related, have worked together, or one has complained of the other. " +
		"It holds whichever of the two declared it.",
	Help: "match the reader to another inspector",
	Inspection: func(in *definition.Inspection, r *Report) {
		for _, p := range in.Pairings {
			if !p.Reader.Set || !p.Inspector.Set {
				continue
			}
			if precludes(in, p.Reader.V, p.Inspector.V) || precludes(in, p.Inspector.V, p.Reader.V) {
				r.Addf(p.Inspector.At, "%q may not sit with %q", p.Reader.V, p.Inspector.V)
			}
		}
	},
}
