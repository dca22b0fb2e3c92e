package theme

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

// english is the language that the program speaks; a site may change its words.
const english = "en-GB"

// siteWords is the words of the site's language, and those of English.
type siteWords struct{ words, english *words.Table }

// readWords reads the words of the language of the site.
func (f layoutFiles) readWords(lang string) (siteWords, []diag.Problem) {
	w, problems := load.Words(english, f.mentions, f.layered("words/"+english+".toml")...)
	said := siteWords{w, w}
	switch {
	case !words.IsLanguage(lang): // which a rule reports
	case lang == "en" || strings.HasPrefix(lang, "en-"):
		w.Lang = lang
	default:
		var found []diag.Problem
		said.words, found = load.SiteWords(w, lang, f.own("words/"+lang+".toml"))
		problems = append(problems, found...)
	}
	return said, problems
}

// mentions reports whether one of the site's own templates has a key of the words.
func (f layoutFiles) mentions(key string) bool {
	return slices.ContainsFunc(f.tree.Under("layouts"), func(own source.File) bool {
		ext := path.Ext(own.Path)
		return (ext == ".html" || ext == ".js") && (bytes.Contains(own.Data, []byte(`"`+key+`"`)) || bytes.Contains(own.Data, []byte("`"+key+"`")))
	})
}

// translations reads the words of all languages other than the site's, by language.
func (f layoutFiles) translations(said siteWords) (map[string]*words.Table, []diag.Problem) {
	tables := map[string]*words.Table{}
	var problems []diag.Problem
	if said.english != said.words { // English is one of the others
		w := *said.english
		w.Base = said.words
		tables[w.Lang] = &w
	}
	for _, own := range f.tree.Under("layouts/words") {
		lang := strings.TrimSuffix(path.Base(own.Path), ".toml")
		if path.Ext(own.Path) != ".toml" || lang == said.words.Lang || lang == english {
			continue
		}
		w, found := load.Translation(said.words, lang, load.Layout{Path: own.Path, Data: own.Data})
		tables[lang], problems = w, append(problems, found...)
	}
	return tables, problems
}

// languagesOf lists the languages of translated guidance.
func languagesOf(content *definition.Content) []string {
	var list []string
	for _, g := range content.Guidance {
		if words.IsLanguage(g.Lang) && !slices.Contains(list, g.Lang) {
			list = append(list, g.Lang)
		}
	}
	slices.Sort(list)
	return list
}

// NameOf returns the name of a language in that language: from its words, or else from the
// Unicode locale data.
func NameOf(w *words.Table) string {
	const key = "page.language"
	if w.LangOf(key) == "" {
		return w.Say(key)
	}
	if name := display.Self.Name(language.Make(w.Lang)); name != "" {
		return name
	}
	return w.Lang
}
