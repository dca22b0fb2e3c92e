package texts

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

var BraceCount = rule.Rule{
	Code: "brace-count",
	Doc:  "A {{value}} has two braces before it and two after it.",
	Why:  "With one more or one less, pages show the braces in place of the value.",
	Help: "write two braces on each side, as in {{reading.days}}",
	Text: func(t definition.Text, r *rule.Report) {
		for _, m := range values.Miscounts(t.V) {
			r.Add(definition.Within(t, m.From, m.To), "write "+m.Right, wrongCount)
		}
	},
}
