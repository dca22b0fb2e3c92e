package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// below returns a composer of the same inspection in the language of the site.
func (c composer) below() composer {
	b := *c.Brief
	b.Words = b.Words.Base
	b.Values = values.ForInspection(b.In, b.Site, b.Words)
	return composer{writer.New(&b)}
}

// inLanguage returns a page in the composer's language, or nil if it is not translated.
func (c composer) inLanguage(g *definition.Guidance) *definition.Guidance {
	if c.Words.Base == nil {
		return g
	}
	return definition.Variant(c.Guidance, g.Name, c.Words.Lang)
}

// speaks reports whether a language has its own words for all these phrases.
func speaks(w *words.Table, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return w.LangOf(key) != "" })
}
