package generator

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/html"
)

// tongue is another language that guidance is there in: its words, and the pages that
// say them.
type tongue struct {
	words   *words.Table
	pages   *html.Renderer
	painter digest.Sum // of all that pages was made from
}

// languagesOf lists the languages that guidance is there in besides that of the site.
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

// translate reads the words of all other languages, and makes the pages of those that
// are asked for. One without a file of words speaks that of the site.
func (d *dressing) translate(tree *source.Tree, files map[string][]byte, face html.Site, langs []string, last *dressing) {
	d.tongues = map[string]*tongue{}
	tables := map[string]*words.Table{}
	spoken := map[string]load.Layout{}
	if d.base != d.words { // English is one of the others
		w := *d.base
		w.Base = d.words
		tables[w.Lang] = &w
	}
	for _, f := range tree.Under("layouts/words") {
		lang := strings.TrimSuffix(path.Base(f.Path), ".toml")
		if path.Ext(f.Path) != ".toml" || lang == d.words.Lang || lang == english {
			continue
		}
		spoken[lang] = load.Layout{Path: f.Path, Data: f.Data}
		w, found := load.Translation(d.words, lang, spoken[lang])
		tables[lang], d.problems = w, append(d.problems, found...)
	}
	if d.pages == nil {
		return
	}
	for _, lang := range langs {
		t := &tongue{words: tables[lang]}
		if t.words == nil {
			t.words = &words.Table{Lang: lang, Base: d.words}
		}
		t.painter = digest.Of(by[load.Layout]{d.painter, load.Layout{Path: lang, Data: spoken[lang].Data}})
		if last != nil && last.tongues[lang] != nil && last.tongues[lang].painter == t.painter {
			t = last.tongues[lang]
		} else {
			var found []diag.Problem
			if t.pages, found = html.New(files, t.words, face); diag.HasErrors(found) {
				d.problems = append(d.problems, found...)
			}
		}
		d.tongues[lang] = t
	}
}

// speaking returns a kit that composes and draws pages in a language of the guidance.
func (k *kit) speaking(lang string) *kit {
	t, o := k.tongues[lang], *k
	o.words, o.pages, o.painter = t.words, t.pages, t.painter
	return &o
}

// languages lists the languages of the guidance besides that of the site.
func (k *kit) languages() []string { return slices.Sorted(maps.Keys(k.tongues)) }

// names lists them with what each calls itself.
func (k *kit) names() []briefing.Tongue {
	var list []briefing.Tongue
	for _, lang := range k.languages() {
		list = append(list, briefing.Tongue{Lang: lang, Name: nameOf(k.tongues[lang].words)})
	}
	return list
}

// nameOf returns what a language calls itself, in the words of its file or else as the
// Unicode locale data has it.
func nameOf(w *words.Table) string {
	const key = "page.language"
	if w.LangOf(key) == "" {
		return w.Say(key)
	}
	if name := display.Self.Name(language.Make(w.Lang)); name != "" {
		return name
	}
	return w.Lang
}

// inLanguages links to a page in each of its languages, by what leads to it in each;
// nothing when there is only one.
func (k *kit) inLanguages(to map[string]document.Target) []html.Link {
	if len(to) < 2 {
		return nil
	}
	list := []html.Link{{Title: nameOf(k.said), Lang: k.said.Lang, To: to[k.said.Lang]}}
	for _, lang := range k.languages() {
		if t, ok := to[lang]; ok {
			list = append(list, html.Link{Title: nameOf(k.tongues[lang].words), Lang: lang, To: t})
		}
	}
	return list
}

// unlike returns a language when it is not that of the page.
func unlike(lang, page string) string {
	if lang == page {
		return ""
	}
	return lang
}
