package texts

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var GarbledText = rule.Rule{
	Code: "garbled-text",
	Doc: "Letters with accents and apostrophes arrive as they were typed. " +
		"Garbled text has two odd letters for an accent (\"Ã²\" for \"ò\"), three for an apostrophe, or a question mark in a diamond.",
	Why:  "The original letters were lost between two programs and are printed wrong.",
	Help: "type the word again",
	Text: func(t definition.Text, r *rule.Report) {
		if lookup.IsASCII(t.V) {
			return
		}
		for _, at := range garbled.FindAllStringIndex(t.V, -1) {
			r.Addf(definition.Within(t, at[0], at[1]), "%q is garbled", t.V[at[0]:at[1]])
		}
	},
}

// garbled matches UTF-8 that was read as Windows-1252.
var garbled = regexp.MustCompile(`\x{fffd}+|\S*(?:[ÃÂ][\x{a0}-\x{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\S]?)\S*`)
