package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentWithoutAuthors = rule.Rule{
	Code:     "practice-document-without-authors",
	Severity: diag.Warning,
	Doc:      "If you have a practice document, the definition says who wrote it. Authors are used only for this check and are not printed.",
	Why:      "Without authors, Briefpack cannot check that none of them attends the training.",
	Help:     "add authors to [practice_document], as ids of people",
	Needs:    []string{"practice_document.authors"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if p := in.Practice; p.CompletedOn.Set && len(p.Authors) == 0 {
			r.Addf(p.CompletedOn.At, "the authors of the practice document are missing")
		}
	},
}
