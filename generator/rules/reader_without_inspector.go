package rules

import (
	"briefpack/generator/pack"
	"briefpack/generator/roster"
)

var readerWithoutInspector = Rule{
	Code: "reader-without-inspector",
	Doc: "Each reader is matched to an inspector and sits with them for the whole reading period, " +
		"so that what they read is discussed and moderated. Readers without a [[pairing]] are matched by the program, " +
		"to as many as there can be; for this one no inspector is left. Reserves have nobody until they step in.",
	Help: "add an inspector, or fix other pairs with [[pairing]]; after a swap, give the reserve the pairing of whoever left",
	Inspection: func(in *pack.Inspection, r *Report) {
		for _, s := range roster.Match(in).Pairs {
			if s.Reader.Person.Set && s.Person != nil && s.Inspector == nil && !s.Fixed {
				r.Addf(s.Reader.Person.At, "no inspector is left for the reader %q", s.Reader.Person.V)
			}
		}
	},
}
