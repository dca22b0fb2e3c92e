package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// GuidanceIn composes the guidance of an inspection in the language of the brief's words. It
// returns nil if no page is translated. Untranslated text is in the language of the site, and
// marked.
func GuidanceIn(b *writer.Brief) *document.Document {
	s := composer{writer.New(b)}
	isThere := slices.ContainsFunc(s.guidancePages(), func(g *definition.Guidance) bool {
		return definition.Variant(b.Guidance, g.Name, b.Words.Lang) != nil
	})
	if !isThere {
		return nil
	}
	const name = "guidance"
	d := &document.Document{Name: writer.VariantName(name, b.Words.Lang), Lang: b.Words.Lang, Blocks: writer.UniqueIDs(guidance(s))}
	front := s
	if !speaks(b.Words, "guidance.title", "guidance.lead") {
		front, d.Front = s.below(), b.Words.Base.Lang
		d.Title, d.Lead = front.Title(name), front.Lead(name)
	} else {
		// The definition's own texts are in the site's language.
		d.Title, d.Lead = s.Say("guidance.title"), s.Say("guidance.lead")
	}
	imprint, lang := s, ""
	if !writer.SpeaksImprint(b.Words) {
		imprint, lang = s.below(), b.Words.Base.Lang
	}
	d.Imprint = imprint.Imprint(d.Name)
	d.Imprint.Lang = lang
	return d
}

// below returns a composer of the same inspection in the language of the site.
func (s composer) below() composer {
	b := *s.Brief
	b.Words = b.Words.Base
	b.Values = values.ForInspection(b.In, b.Site, b.Words)
	return composer{writer.New(&b)}
}

// inLanguage returns a page in the composer's language, with the values for it, or the page itself
// and its language.
func (s composer) inLanguage(g *definition.Guidance) (page *definition.Guidance, values *values.Values, lang string) {
	if s.Words.Base == nil {
		return g, s.Values, ""
	}
	if v := definition.Variant(s.Guidance, g.Name, s.Words.Lang); v != nil {
		return v, s.Values, ""
	}
	below := s.below()
	return g, below.Values, below.Words.Lang
}

// speaks reports whether a language has its own words for all these phrases.
func speaks(w *words.Table, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return w.LangOf(key) != "" })
}
