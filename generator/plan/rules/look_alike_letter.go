package rules

import (
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/script"
)

var lookAlikeLetter = Rule{
	Code:     "look-alike-letter",
	Severity: diag.Warning,
	Doc: "A word in Latin letters has a letter of another script that looks like one of them, such as a Cyrillic a. " +
		"It comes along from another keyboard or from pasted text. Nobody sees it, but searching does not find the word, and a screen reader may spell it out.",
	Help: "type the word again",
	Text: func(t definition.Text, r *Report) {
		if isASCII(t.V) {
			return
		}
		for from := 0; ; {
			w, ok := nextWord(t.V, from)
			if !ok {
				return
			}
			from = w.to
			if at, ok := script.IsDisguised(t.V[w.from:w.to]); ok {
				at += w.from
				seen, size := utf8.DecodeRuneInString(t.V[at:])
				latin, _ := script.Latin(seen)
				r.Addf(definition.Within(t, at, at+size), "this letter looks like %q and is another one (U+%04X)", string(latin), seen)
			}
		}
	},
}
