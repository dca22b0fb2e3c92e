package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentUndated = rule.Rule{
	Code:  "practice-document-undated",
	Doc:   "If you have a practice document, the definition says when it was completed.",
	Why:   "Without the date, Briefpack cannot check whether the practice document is recent enough.",
	Help:  "add completed_on to [practice_document]",
	Needs: []string{"practice_document.completed_on"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Practice
		if !isReceived(p) || p.CompletedOn.Set {
			return
		}
		at := r.Own(p.Anonymised.At, p.At)
		if len(p.Includes) > 0 && !p.Anonymised.Set {
			at = p.Includes[0].At
		}
		r.Addf(at, "the date when the practice document was completed is missing")
	},
}
