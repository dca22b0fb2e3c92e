package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var BrandContrast = rule.Rule{
	Code: "brand-contrast",
	Doc:  "White text on the brand colour has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).",
	Why:  "White text is on this colour at the head of every page, and people with low vision must be able to read it.",
	Help: "choose a darker shade of the colour",
	Shared: func(c *definition.Content, r *rule.Report) {
		colour := c.Site.Brand.Colour
		parsed, ok := parseColour(colour.V)
		if !colour.Set || !ok {
			return
		}
		if ratio := parsed.contrastWithWhite(); ratio < 4.5 {
			// Rounded down, so that 4.49 is not shown as the 4.5 it fails to be.
			tenths := int(ratio * 10)
			r.Addf(colour.At, "white text on %q has a contrast of %d.%d to 1, and needs 4.5", colour.V, tenths/10, tenths%10)
		}
	},
}
