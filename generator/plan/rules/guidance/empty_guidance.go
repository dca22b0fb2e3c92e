package guidance

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var EmptyGuidance = rule.Rule{
	Code:     "empty-guidance",
	Severity: diag.Warning,
	Doc:      "A page of guidance has text below its title.",
	Why:      "Otherwise people open an empty page.",
	Help:     "write the page, or delete its file",
	Guidance: func(g *definition.Guidance, r *rule.Report) {
		if len(g.Blocks) == 0 && len(g.HTML) == 0 {
			r.Addf(r.Own(g.Title.At, g.At), "the page %q has no text", g.Name)
		}
	},
}
