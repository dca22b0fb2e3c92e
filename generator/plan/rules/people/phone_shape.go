package people

import (
	"regexp"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PhoneShape = rule.Rule{
	Code: "phone-shape",
	Doc:  "A phone number has ten or eleven digits with its area code, or a plus sign and a country code, or is a short number such as 101.",
	Why:  "It is easy to leave out a digit, and you only notice when the call matters.",
	Help: "write it with its area code: \"0131 496 0000\", or \"0131 496 0000 ext 12\"",
	Site: func(s *definition.Site, r *rule.Report) {
		checkPhone(r, s.Contact.Phone, strconv.Quote(s.Contact.Phone.V))
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			checkPhone(r, p.Phone, "the phone of "+lookup.CalledByID(p))
		}
	},
}

func checkPhone(r *rule.Report, t definition.Text, what string) {
	if t.Set && !isPhone(t.V) {
		r.Addf(t.At, "%s is not a phone number", what)
	}
}

var (
	goodPhone = regexp.MustCompile(`^\+?[0-9(][0-9 ()-]*$`)
	extension = regexp.MustCompile(`(?i),? *(ext\.?|extension|x) *[0-9]{1,6}$`)
)

func isPhone(s string) bool {
	s = extension.ReplaceAllString(s, "")
	if !goodPhone.MatchString(s) {
		return false
	}
	digits := strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, strings.Replace(s, "(0)", "", 1))
	switch n := len(digits); {
	case s[0] == '+':
		return n >= 8 && n <= 15
	case digits != "" && digits[0] == '0':
		return n == 10 || n == 11
	default:
		return n >= 3 && n <= 6
	}
}
