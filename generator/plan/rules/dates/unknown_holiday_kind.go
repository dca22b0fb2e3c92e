package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownHolidayKind = rule.Rule{
	Code: "unknown-holiday-kind",
	Doc: "A holiday is \"public\", \"school\" or \"in-service\". Public holidays are not working days. " +
		"[calendar] says which kinds make a week that is not counted.",
	Why:  "A holiday of another kind would not count as a holiday.",
	Help: "write \"public\", \"school\" or \"in-service\"",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, k := range m.Calendar.Kinds {
			checkKind(r, k)
		}
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, h := range in.Holidays {
			checkKind(r, h.Kind)
		}
		checkFiles(r, in.HolidayFiles)
	},
	Content: func(c *definition.Content, r *rule.Report) {
		checkFiles(r, c.Site.HolidayFiles)
		for _, p := range c.Programmes {
			checkFiles(r, p.HolidayFiles)
		}
	},
}

func checkFiles(r *rule.Report, files []definition.HolidayFile) {
	for _, f := range files {
		checkKind(r, f.Kind)
	}
}

func checkKind(r *rule.Report, kind definition.Text) {
	kinds := definition.HolidayKinds()
	if kind.Set && !slices.Contains(kinds, kind.V) {
		r.Suggestf(kind.At, kind.V, kinds, "%q is not a kind of holiday", kind.V)
	}
}
