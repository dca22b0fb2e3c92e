package texts

import (
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/script"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var LookAlikeLetter = rule.Rule{
	Code:     "look-alike-letter",
	Severity: diag.Warning,
	Doc:      "A word in Latin letters has no letters of another script that look the same, such as a Cyrillic a.",
	Why:      "No one can see the difference, but searching does not find the word, and a screen reader may spell it out.",
	Help:     "type the word again",
	Text: func(t definition.Text, r *rule.Report) {
		if lookup.IsASCII(t.V) {
			return
		}
		for from := 0; ; {
			w, ok := lookup.NextWord(t.V, from)
			if !ok {
				return
			}
			from = w.To
			if at, ok := script.IsDisguised(t.V[w.From:w.To]); ok {
				at += w.From
				seen, size := utf8.DecodeRuneInString(t.V[at:])
				latin, _ := script.Latin(seen)
				r.Addf(definition.Within(t, at, at+size), "this letter looks like %q but is U+%04X", string(latin), seen)
			}
		}
	},
}
