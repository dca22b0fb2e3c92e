package privacy

import (
	"regexp"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NationalInsuranceNumber = rule.Rule{
	Code: "national-insurance-number",
	Doc: "A definition has no National Insurance number: two letters, six digits and a letter. " +
		"The message does not repeat the number.",
	Why:  "Such numbers of real people do not belong in a definition.",
	Help: "delete it; if it was ever published, tell your data protection officer",
	Text: func(t definition.Text, r *rule.Report) {
		if !lookup.HasDigits(t.V, 6) {
			return
		}
		for _, at := range insuranceNumber.FindAllStringIndex(t.V, -1) {
			if !isUnusedPrefix(strings.ToUpper(t.V[at[0] : at[0]+2])) {
				r.Addf(definition.Within(t, at[0], at[1]), "this looks like a person's National Insurance number")
			}
		}
	},
}

var insuranceNumber = regexp.MustCompile(`(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b`)

// isUnusedPrefix reports whether two letters are never given out.
func isUnusedPrefix(letters string) bool {
	switch letters {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		return true
	}
	return false
}
