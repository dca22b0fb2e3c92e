package texts

import (
	"regexp"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var OldTitle = rule.Rule{
	Code:     "old-title",
	Severity: diag.Warning,
	Doc:      "The inspectorates have been His Majesty's since September 2022.",
	Why:      "\"Her Majesty's\" in a new pack was copied from an old one.",
	Help:     "write \"His Majesty's\", unless the text is about an earlier time",
	Text: func(t definition.Text, r *rule.Report) {
		if !strings.Contains(t.V, "ajesty") {
			return
		}
		for _, at := range herMajesty.FindAllStringIndex(t.V, -1) {
			r.Addf(definition.Within(t, at[0], at[1]), "%q is an old title", t.V[at[0]:at[1]])
		}
	},
}

var herMajesty = regexp.MustCompile(`(?i)\bHer Majesty['’]s\b`)
