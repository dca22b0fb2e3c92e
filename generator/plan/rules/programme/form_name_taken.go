package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var FormNameTaken = rule.Rule{
	Code: "form-name-taken",
	Doc:  "The id of a form is not the name of a document or a sheet.",
	Why:  "Both would have the same file.",
	Help: "give the form another id",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, f := range m.Forms {
			if slices.Contains(slices.Concat(r.Documents, r.Sheets), f.Key) {
				r.Addf(f.At, "%q is the name of a document, so a form cannot have it", f.Key)
			}
		}
	},
}
