package guidance

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var RawHTML = rule.Rule{
	Code: "raw-html",
	Doc: "A page of guidance becomes a web page, a PDF and part of a printed pack. HTML can only become a web page, " +
		"so it is refused rather than silently left out of the others.",
	Help: "write it in Markdown; for a sharp bracket that should show, write &lt;",
	Guidance: func(g *definition.Guidance, r *rule.Report) {
		for _, h := range g.HTML {
			r.Addf(h.At, "%q is raw HTML", rule.Shortened(h.V))
		}
	},
}
