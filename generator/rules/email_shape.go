package rules

import (
	"regexp"
	"strconv"

	"briefpack/generator/pack"
)

var emailShape = Rule{
	Code: "email-shape",
	Doc:  "An e-mail address has the shape name@organisation.example. One that has not would be printed, and every mail to it would come back.",
	Help: "write the address alone, without a name or brackets around it",
	Content: func(c *pack.Content, r *Report) {
		check := func(t pack.Text, what string) {
			if t.Set && !goodEmail.MatchString(t.V) {
				r.Addf(t.At, "%s is not an e-mail address", what)
			}
		}
		r.home = c.Site.At
		check(c.Site.Contact.Email, strconv.Quote(c.Site.Contact.Email.V))
		for _, in := range c.Inspections {
			r.home = in.At
			for _, p := range in.People {
				check(p.Email, "what is given for "+calledByID(p))
			}
		}
	},
}

var goodEmail = regexp.MustCompile(`^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)
