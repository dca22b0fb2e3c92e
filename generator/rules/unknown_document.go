package rules

import (
	"slices"

	"briefpack/generator/pack"
)

var unknownDocument = Rule{
	Code: "unknown-document",
	Doc: "[documents.<name>] gives a document its own title and opening. " +
		"No document has this name, so the words would appear nowhere.",
	Help: "use the name of a document, such as [documents.criteria]",
	Method: func(m *pack.Method, r *Report) {
		for _, d := range m.Documents {
			if len(r.Documents) > 0 && !slices.Contains(r.Documents, d.Key) {
				r.Suggestf(d.At, d.Key, r.Documents, "there is no document %q", d.Key)
			}
		}
	},
}
