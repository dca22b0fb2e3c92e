package training

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PracticeDocumentIncomplete = rule.Rule{
	Code:  "practice-document-incomplete",
	Doc:   "The practice document has everything in must_include. List what the practice document contains in includes, in the same words.",
	Why:   "If a part is missing, people cannot practise with it.",
	Help:  "ask the partnership for the missing part, or add it to includes in [practice_document]",
	Needs: []string{"practice_document.includes"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		p := in.Practice
		if !isReceived(p) {
			return
		}
		at := r.Own(p.CompletedOn.At, p.Anonymised.At, p.At)
		var given []string
		for _, i := range p.Includes {
			given, at = append(given, i.V), i.At
		}
		for _, want := range p.MustInclude {
			if !want.Set || lookup.Has(p.Includes, want.V) {
				continue
			}
			if near := diag.Nearest(want.V, given); near != "" && !lookup.Has(p.MustInclude, near) {
				r.Addf(at, "the practice document must include %q, but includes lists %q", want.V, near)
				continue
			}
			r.Addf(at, "the practice document must include %q", want.V)
		}
	},
}
