package privacy

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var MobilePublished = rule.Rule{
	Code:     "mobile-published",
	Severity: diag.Warning,
	Doc:      "Hosted pages have no mobile numbers.",
	Why:      "Mobile numbers are often personal. This one is shown because the person has publish = true.",
	Help:     "use an office number, or make sure that it is a work phone and that its owner agreed",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			if p.Publish.V && p.Phone.Set && isMobile(p.Phone.V) {
				r.Addf(p.Phone.At, "the mobile number of %s would be published", lookup.CalledByID(p))
			}
		}
	},
}

// isMobile reports whether a UK number belongs to a mobile phone: 07, but not 070,
// which are numbers that follow a person, nor 076, which are pagers.
func isMobile(phone string) bool {
	digits := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, phone)
	if rest, ok := strings.CutPrefix(digits, "44"); ok {
		digits = "0" + strings.TrimPrefix(rest, "0")
	}
	return strings.HasPrefix(digits, "07") && !strings.HasPrefix(digits, "070") && !strings.HasPrefix(digits, "076")
}
