package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownDocument = rule.Rule{
	Code: "unknown-document",
	Doc:  "[document.<name>] has the name of a document or of a sheet of the room kit.",
	Why:  "A title and opening for another name would not appear anywhere.",
	Help: "use the name of a document, such as [document.criteria]",
	Method: func(m *definition.Method, r *rule.Report) {
		names := slices.Concat(r.Documents, r.Sheets)
		for _, d := range m.Documents {
			if len(names) > 0 && !slices.Contains(names, d.Key) {
				r.Suggestf(d.At, d.Key, names, "there is no document %q", d.Key)
			}
		}
	},
}
