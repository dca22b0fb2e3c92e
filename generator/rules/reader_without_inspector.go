package rules

import (
	"slices"

	"briefpack/generator/pack"
)

var readerWithoutInspector = Rule{
	Code: "reader-without-inspector",
	Doc: "Each reader is matched to an inspector and sits with them for the whole reading period, " +
		"so that what they read is discussed and moderated. Reserves have nobody until they step in.",
	Help: "add a [[pairing]] for this reader; after a swap, give the reserve the pairing of whoever left",
	Inspection: func(in *pack.Inspection, r *Report) {
		for _, one := range withStatus(in, reader) {
			paired := slices.ContainsFunc(in.Pairings, func(p pack.Pairing) bool { return p.Reader.V == one.Person.V })
			if one.Person.Set && !paired {
				r.Addf(one.Person.At, "the reader %q has no inspector", one.Person.V)
			}
		}
	},
}
