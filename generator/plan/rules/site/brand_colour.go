package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var BrandColour = rule.Rule{
	Code: "brand-colour",
	Doc:  "The brand colour is a hash and six digits or letters from a to f: two each for red, green and blue.",
	Why:  "Browsers and print ignore a colour in another form.",
	Help: "write it as \"#rrggbb\", such as \"#004b6b\"",
	Shared: func(c *definition.Content, r *rule.Report) {
		colour := c.Site.Brand.Colour
		if _, ok := parseColour(colour.V); colour.Set && !ok {
			r.Addf(colour.At, "%q is not a colour", colour.V)
		}
	},
}
