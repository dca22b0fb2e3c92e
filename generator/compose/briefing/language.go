package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// GuidanceIn composes the guidance of an inspection in the language of the brief's words. It
// returns nil if no page is translated. Untranslated text is in the language of the site, and
// marked.
func GuidanceIn(b *Brief) *document.Document {
	s := newComposer(b)
	isThere := slices.ContainsFunc(s.guidancePages(), func(g *definition.Guidance) bool {
		return definition.Variant(b.Guidance, g.Name, b.Words.Lang) != nil
	})
	if !isThere {
		return nil
	}
	const name = "guidance"
	d := &document.Document{Name: variantName(name, b.Words.Lang), Lang: b.Words.Lang, Blocks: uniqueIDs(guidance(s))}
	front := s
	if !speaks(b.Words, "guidance.title", "guidance.lead") {
		front, d.Front = s.below(), b.Words.Base.Lang
		d.Title, d.Lead = front.title(name), front.lead(name)
	} else {
		// The definition's own texts are in the site's language.
		d.Title, d.Lead = s.say("guidance.title"), s.say("guidance.lead")
	}
	imprint, lang := s, ""
	if !speaksImprint(b.Words) {
		imprint, lang = s.below(), b.Words.Base.Lang
	}
	d.Imprint = imprint.imprint(d.Name)
	d.Imprint.Lang = lang
	return d
}

// below returns a composer of the same inspection in the language of the site.
func (s composer) below() composer {
	b := *s.Brief
	b.Words = b.Words.Base
	b.Values = values.ForInspection(b.In, b.Site, b.Words)
	return newComposer(&b)
}

// inLanguage returns a page in the composer's language, with the values for it, or the page itself
// and its language.
func (s composer) inLanguage(g *definition.Guidance) (page *definition.Guidance, values *values.Values, lang string) {
	if s.words.Base == nil {
		return g, s.values, ""
	}
	if v := definition.Variant(s.Guidance, g.Name, s.words.Lang); v != nil {
		return v, s.values, ""
	}
	below := s.below()
	return g, below.values, below.words.Lang
}

// speaks reports whether a language has its own words for all these phrases.
func speaks(w *words.Table, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return w.LangOf(key) != "" })
}

// speaksImprint reports whether a language has all phrases of the imprint. A line in two
// languages would not help anyone.
func speaksImprint(w *words.Table) bool {
	if w.Base == nil {
		return true
	}
	if _, lang := w.DateWords(); lang != "" {
		return false
	}
	for key := range w.Base.Phrases {
		if (strings.HasPrefix(key, "imprint.") || strings.HasPrefix(key, "edition.")) && w.LangOf(key) != "" {
			return false
		}
	}
	return true
}

// spoken returns the name of a page in a language, if it is translated.
func spoken(guidance []*definition.Guidance, page, lang string) string {
	if v := definition.Variant(guidance, page, lang); v != nil {
		return v.Name
	}
	return page
}

// variantName returns the name of a document in another language.
func variantName(name, lang string) string { return name + "." + lang }

// variantOf returns the name without its language.
func variantOf(name string) string {
	of, _, _ := strings.Cut(name, ".")
	return of
}
