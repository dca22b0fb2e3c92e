package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownHolidayKind = rule.Rule{
	Code: "unknown-holiday-kind",
	Doc: "A holiday is public, of schools, or in-service. Public holidays are no working days; which of the three make a week that is not counted " +
		"is said in [calendar]. A kind that nothing knows would count as none of them.",
	Help:   "write \"public\", \"school\" or \"in-service\"",
	Method: func(m *definition.Method, r *rule.Report) { checkKinds(r, m.Calendar) },
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, h := range in.Holidays {
			checkKind(r, h.Kind)
		}
	},
}

func checkKinds(r *rule.Report, c definition.Calendar) {
	checkKind(r, c.ImportedKind)
	for _, k := range c.Kinds {
		checkKind(r, k)
	}
}

func checkKind(r *rule.Report, kind definition.Text) {
	kinds := []string{"public", "school", "in-service"}
	if kind.Set && !slices.Contains(kinds, kind.V) {
		r.Suggestf(kind.At, kind.V, kinds, "there is no kind of holiday %q", kind.V)
	}
}
