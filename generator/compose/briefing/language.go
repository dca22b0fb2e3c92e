package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// GuidanceIn composes the guidance of an inspection in another language, which the words
// of the brief speak; nil when no page of it is there in that language. What is not
// translated is in the language of the site, and says so.
func GuidanceIn(b *Brief) *document.Document {
	s := newScribe(b)
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
		// The definition's own words are those of the site's language.
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

// below returns a scribe of the same inspection who speaks the language of the site.
func (s scribe) below() scribe {
	b := *s.Brief
	b.Words = b.Words.Base
	b.Values = values.ForInspection(b.In, b.Site, b.Words)
	return newScribe(&b)
}

// inLanguage returns a page of guidance as it is shown in the scribe's language: the page
// in that language with the values to fill it, or the page itself and its language.
func (s scribe) inLanguage(g *definition.Guidance) (page *definition.Guidance, values *values.Values, lang string) {
	if s.words.Base == nil {
		return g, s.values, ""
	}
	if v := definition.Variant(s.Guidance, g.Name, s.words.Lang); v != nil {
		return v, s.values, ""
	}
	below := s.below()
	return g, below.values, below.words.Lang
}

// speaks reports whether a language has all of these phrases itself.
func speaks(w *words.Table, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return w.LangOf(key) != "" })
}

// speaksImprint reports whether a language has all that pages and sheets carry. Half a
// line in one language and half in another would help nobody.
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

// spoken returns the name of a page in a language, when it is there in that.
func spoken(guidance []*definition.Guidance, page, lang string) string {
	if v := definition.Variant(guidance, page, lang); v != nil {
		return v.Name
	}
	return page
}

// variantName is the name of a document in another language.
func variantName(name, lang string) string { return name + "." + lang }

// variantOf returns the name of the page that a name is a variant of, or the name itself.
func variantOf(name string) string {
	of, _, _ := strings.Cut(name, ".")
	return of
}
