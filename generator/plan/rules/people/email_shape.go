package people

import (
	"regexp"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var EmailShape = rule.Rule{
	Code: "email-shape",
	Doc:  "An email address has the form name@organisation.example.",
	Why:  "A wrong address is printed in every pack, and mail to it does not arrive.",
	Help: "write only the address, without a name or brackets around it",
	Site: func(s *definition.Site, r *rule.Report) {
		checkEmail(r, s.Contact.Email, strconv.Quote(s.Contact.Email.V))
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			checkEmail(r, p.Email, "the email of "+lookup.CalledByID(p))
		}
	},
}

func checkEmail(r *rule.Report, t definition.Text, what string) {
	if t.Set && !goodEmail.MatchString(t.V) {
		r.Addf(t.At, "%s is not an email address", what)
	}
}

var goodEmail = regexp.MustCompile(`^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)
