package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var StatementDates = rule.Rule{
	Code: "statement-dates",
	Doc: "An accessibility statement that says how far a site complies also says when it was prepared. " +
		"It is reviewed after that date.",
	Why:  "People use these dates to judge whether the statement is up to date.",
	Help: "set prepared and, after a review, reviewed under [accessibility]",
	Shared: func(c *definition.Content, r *rule.Report) {
		a := c.Site.Accessibility
		r.Home = a.At
		switch {
		case a.Status.Set && !a.Prepared.Set:
			r.Addf(a.Status.At, "the accessibility statement says %q, but not when it was prepared", a.Status.V)
		case a.Prepared.Set && a.Reviewed.Set && a.Reviewed.V.Before(a.Prepared.V):
			r.Addf(a.Reviewed.At, "the accessibility statement was reviewed on %s, before it was prepared on %s", a.Reviewed.V, a.Prepared.V)
		}
	},
}
