package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/rule"
)

var ReserveCannotStepIn = rule.Rule{
	Code:     "reserve-cannot-step-in",
	Severity: diag.Warning,
	Doc:      "For every reader there is a reserve who can sit with that reader's inspector, or with an inspector who has no reader.",
	Why:      "If the reader is ill, no one can take the seat, or others must move.",
	Help:     "match the reader to another inspector, or ask for another reserve",
	From:     definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its criteria for matching are unknown
			return
		}
		found := roster.Match(in)
		if len(found.Reserves) == 0 {
			return
		}
		for i, a := range roster.Singles(in, found) {
			s := found.Pairs[i]
			one := s.Reader.Person
			switch {
			case a.Unfilled > 0:
				r.Addf(one.At, "if %q cannot attend, no reserve can sit with %q, even if others move", one.V, s.Inspector.ID.V)
			case a.Moved > 0:
				r.Addf(one.At, "if %q cannot attend, no reserve can sit with %q unless %s", one.V, s.Inspector.ID.V, movers(a))
			}
		}
	},
}

// movers returns who must move: `"m-shaw" moves to "d-reid"`.
func movers(a definition.Absence) string {
	var list []string
	for _, c := range a.Changes {
		if !c.StepsIn {
			list = append(list, rule.Quoted([]string{c.Person})+" moves to "+rule.Quoted([]string{c.Inspector}))
		}
	}
	return rule.Listed(list)
}
