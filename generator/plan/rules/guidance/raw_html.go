package guidance

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var RawHTML = rule.Rule{
	Code: "raw-html",
	Doc:  "Guidance is written in Markdown, without HTML.",
	Why:  "A page of guidance also becomes a PDF and part of a printed pack, and HTML would be missing there.",
	Help: "write it in Markdown; to show a sharp bracket, write &lt;",
	Guidance: func(g *definition.Guidance, r *rule.Report) {
		for _, h := range g.HTML {
			r.Addf(h.At, "%q is raw HTML", rule.Shortened(h.V))
		}
	},
}
