package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var BrandContrast = rule.Rule{
	Code: "brand-contrast",
	Doc: "White text stands on the brand colour at the head of each page. To be legible for people with low vision, " +
		"its contrast has to be 4.5 to 1 at least (WCAG 2.2, 1.4.3).",
	Help: "choose a darker shade of the colour",
	Content: func(c *definition.Content, r *rule.Report) {
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
