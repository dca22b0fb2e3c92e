package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PrecludedPair = rule.Rule{
	Code: "precluded-pair",
	Doc:  "Two people do not sit together if either of them declared a preclusion.",
	Why:  "They may be related, have worked together, or one may have complained about the other.",
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
