package programme

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var DuplicateTerm = rule.Rule{
	Code:     "duplicate-term",
	Severity: diag.Warning,
	Doc:      "The glossary has each term and abbreviation once.",
	Why:      "People find one definition and never see the other.",
	Help:     "merge the two definitions",
	Method: func(m *definition.Method, r *rule.Report) {
		first := map[string]int{}
		for i, t := range m.Terms {
			for _, name := range []definition.Text{t.Name, t.Short} {
				key := strings.ToLower(strings.TrimSpace(name.V))
				if !name.Set || key == "" {
					continue
				}
				if j, again := first[key]; again && j != i {
					r.Addf(name.At, "the glossary explains %q twice", name.V)
					continue
				}
				first[key] = i
			}
		}
	},
}
