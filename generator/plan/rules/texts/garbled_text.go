package texts

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var GarbledText = rule.Rule{
	Code: "garbled-text",
	Doc: "Letters were lost when text came from another program: an accent shows as two odd letters (\"Ã²\" for \"ò\"), " +
		"an apostrophe as three, or a question mark in a diamond stands for something that cannot be brought back.",
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

// garbled is what UTF-8 looks like when it was read as Windows-1252.
var garbled = regexp.MustCompile(`\x{fffd}+|\S*(?:[ÃÂ][\x{a0}-\x{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\S]?)\S*`)
