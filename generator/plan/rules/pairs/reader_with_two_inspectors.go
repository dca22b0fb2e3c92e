package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ReaderWithTwoInspectors = rule.Rule{
	Code: "reader-with-two-inspectors",
	Doc:  "A reader has one inspector.",
	Why:  "The pair stays together for the whole reading, so two pairings of the same reader contradict each other.",
	Help: "delete one of the two [[pairing]]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		first := map[string]definition.Pairing{}
		for _, p := range in.Pairings {
			if !p.Reader.Set {
				continue
			}
			if before, again := first[p.Reader.V]; again {
				r.Addf(p.Reader.At, "the reader %q already has an inspector, %q", p.Reader.V, before.Inspector.V)
				continue
			}
			first[p.Reader.V] = p
		}
	},
}
