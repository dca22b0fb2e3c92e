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
	Doc:  "An e-mail address has the shape name@organisation.example. One that has not would be printed, and every mail to it would come back.",
	Help: "write the address alone, without a name or brackets around it",
	Site: func(s *definition.Site, r *rule.Report) {
		checkEmail(r, s.Contact.Email, strconv.Quote(s.Contact.Email.V))
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.People {
			checkEmail(r, p.Email, "what is given for "+lookup.CalledByID(p))
		}
	},
}

func checkEmail(r *rule.Report, t definition.Text, what string) {
	if t.Set && !goodEmail.MatchString(t.V) {
		r.Addf(t.At, "%s is not an e-mail address", what)
	}
}

var goodEmail = regexp.MustCompile(`^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)
