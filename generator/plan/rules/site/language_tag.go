package site

import (
	"cmp"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
)

var LanguageTag = rule.Rule{
	Code: "language-tag",
	Doc: "A language is a tag, such as \"en-GB\" for British English or \"gd\" for Gaelic. " +
		"A page of guidance in another language has its tag in the file name: choosing.gd.md.",
	Why:  "Screen readers choose the pronunciation by the tag, and do not know a word such as \"Gaelic\".",
	Help: "write \"gd\" for Gaelic, \"en-GB\" for English, \"cy\" for Welsh, \"pl\" for Polish",
	Shared: func(c *definition.Content, r *rule.Report) {
		r.Home = c.Site.At
		checkTag(r, c.Site.Language)
		for _, g := range c.Guidance {
			r.Home = g.At
			checkVariantTag(r, c, g)
		}
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		checkTag(r, in.Partnership.Lang)
		for _, p := range in.People {
			checkTag(r, p.Lang)
		}
	},
}

func checkTag(r *rule.Report, t definition.Text) {
	if t.Set && !words.IsLanguage(t.V) {
		r.Addf(t.At, "%q is not a language tag", t.V)
	}
}

// checkVariantTag reports a page of guidance whose file name has an unknown language, or the
// language that its original already has.
func checkVariantTag(r *rule.Report, c *definition.Content, g *definition.Guidance) {
	switch own := cmp.Or(c.Site.Language.V, "en-GB"); {
	case g.Of == "":
	case !words.IsLanguage(g.Lang):
		r.Addf(g.At, "%q is not a language tag", g.Lang)
	case g.Lang == own:
		r.Addf(g.At, "%s.md is in %q already", g.Of, own)
	}
}
