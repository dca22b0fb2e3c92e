package writer

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
)

// SpeaksImprint reports whether a language has all phrases of the imprint. A line in two
// languages would not help anyone.
func SpeaksImprint(w *words.Table) bool {
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

// Spoken returns the name of a page in a language, if it is translated.
func Spoken(guidance []definition.GuidanceName, page, lang string) string {
	for _, g := range guidance {
		if g.Of == page && g.Lang == lang && lang != "" {
			return g.Name
		}
	}
	return page
}

// VariantName returns the name of a document in another language.
func VariantName(name, lang string) string { return name + "." + lang }

// VariantOf returns the name without its language.
func VariantOf(name string) string {
	of, _, _ := strings.Cut(name, ".")
	return of
}
