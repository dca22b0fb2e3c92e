package people

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var SameName = rule.Rule{
	Code:     "same-name",
	Severity: diag.Warning,
	Doc:      "Everyone in an inspection has a different name.",
	Why:      "Either the same person was entered twice, or people cannot tell from the roster who is meant.",
	Help:     "delete one of them, or make the names different: \"Iain MacLeod (education)\"",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		first := map[string]string{}
		for _, p := range in.People {
			if !p.Name.Set {
				continue
			}
			key := strings.ToLower(strings.Join(strings.Fields(p.Name.V), " "))
			if id, again := first[key]; again {
				r.Addf(p.Name.At, "two people have this name, %q and %q", id, p.ID.V)
				continue
			}
			first[key] = p.ID.V
		}
	},
}
