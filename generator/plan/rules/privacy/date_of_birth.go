package privacy

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var DateOfBirth = rule.Rule{
	Code: "date-of-birth",
	Doc: "A definition has no date of birth: a date after \"born\", \"DOB\" or \"date of birth\". " +
		"The message does not repeat the date.",
	Why:  "Dates of birth are personal data that a pack never needs.",
	Help: "delete it; if it was ever published, tell your data protection officer",
	Text: func(t definition.Text, r *rule.Report) {
		if !lookup.HasDigits(t.V, 4) {
			return
		}
		for _, at := range birth.FindAllStringIndex(t.V, -1) {
			r.Addf(definition.Within(t, at[0], at[1]), "this looks like a person's date of birth")
		}
	},
}

var birth = regexp.MustCompile(`(?i)(?:\bborn|\bd\.?o\.?b\b\.?|\bdate of birth|\bbirthday)[\s:,=(]*(?:is |was |on |the )*` +
	`(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9},? \d{2,4}|[a-z]{3,9} \d{1,2},? \d{4})\b`)
