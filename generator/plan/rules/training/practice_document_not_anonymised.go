package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentNotAnonymised = rule.Rule{
	Code:  "practice-document-not-anonymised",
	Doc:   "The partnership has confirmed that the practice document is anonymised, and the definition says so.",
	Why:   "The practice document is handed out at the training, so it must not identify anyone.",
	Help:  "ask for an anonymised practice document, then write anonymised = true",
	Needs: []string{"practice_document.anonymised"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Practice
		switch {
		case !isReceived(p):
		case p.Anonymised.Set && !p.Anonymised.V:
			r.Addf(p.Anonymised.At, "the practice document is not anonymised")
		case !p.Anonymised.Set:
			r.Addf(r.Own(p.CompletedOn.At, p.At), "the definition does not say that the practice document is anonymised")
		}
	},
}
