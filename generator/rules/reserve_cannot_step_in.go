package rules

import (
	"slices"

	"briefpack/generator/diag"
	"briefpack/generator/pack"
)

var reserveCannotStepIn = Rule{
	Code:     "reserve-cannot-step-in",
	Severity: diag.Warning,
	Doc: "A reserve takes the seat of a reader who cannot come, beside that reader's inspector. " +
		"Here no reserve may sit with one of the inspectors, so if that reader is ill nobody can step in without moving others.",
	Help: "match the reader to another inspector, or ask for another reserve",
	Inspection: func(in *pack.Inspection, r *Report) {
		reserves := withStatus(in, reserve)
		if len(reserves) == 0 {
			return
		}
		for _, p := range in.Pairings {
			one := trainedAs(in, p.Reader.V)
			if !p.Inspector.Set || one == nil || one.Status.V != reader {
				continue
			}
			free := slices.ContainsFunc(reserves, func(s pack.Reader) bool { return !precludes(in, s.Person.V, p.Inspector.V) })
			if !free {
				r.Addf(p.Inspector.At, "no reserve may sit with %q", p.Inspector.V)
			}
		}
	},
}
