package rules

import (
	"regexp"

	"briefpack/generator/pack"
)

var languageTag = Rule{
	Code: "language-tag",
	Doc: "A language is written as a tag: \"en-GB\" for British English, \"gd\" for Gaelic. " +
		"Screen readers pronounce a name by it; a word such as \"Gaelic\" means nothing to them.",
	Help: "write \"gd\" for Gaelic, \"en-GB\" for English, \"cy\" for Welsh, \"pl\" for Polish",
	Content: func(c *pack.Content, r *Report) {
		check := func(t pack.Text) {
			if t.Set && !goodLanguage.MatchString(t.V) {
				r.Addf(t.At, "%q is not the tag of a language", t.V)
			}
		}
		r.home = c.Site.At
		check(c.Site.Language)
		for _, in := range c.Inspections {
			r.home = in.At
			check(in.Partnership.Lang)
			for _, p := range in.People {
				check(p.Lang)
			}
		}
	},
}

var goodLanguage = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$`)
