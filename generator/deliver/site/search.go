package site

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/render/search"
)

// searched returns a page of a pack as the search finds it. A form may be one of several.
func (r renderer) searched(d *document.Document, forms []definition.Form) search.Page {
	keywords := r.keywords(d.Name)
	for _, f := range forms {
		if f.Key == d.Name {
			keywords = f.Keywords.V + " " + r.keywords("forms")
		}
	}
	return search.Page{
		Title: d.Title, Name: d.Name, Keywords: keywords, Href: document.PageFile(d.Name), Sections: search.Sections(d),
		Repeats: d.Form || d.Name == document.Changes || d.Name == document.Weeks,
	}
}

// keywords returns other words that people type for a document of the program.
func (r renderer) keywords(name string) string {
	if key := "keyword." + name; r.words.Has(key) {
		return r.words.Say(key)
	}
	return ""
}

// searchFile returns the search index of the site. own lists its pages without guidance.
func (r renderer) searchFile(f *sitepages.Front, own []*document.Document) *File {
	l := r.searchLanguage()
	s := search.Site{
		Packs: []search.Pack{}, Pages: []search.Page{},
		Ignored: l.Ignored, Endings: r.listed("search.endings"), Ordinals: r.listed("search.ordinals"), Months: l.Months,
		Synonyms: r.synonyms(f.Programmes),
	}
	packs := f.NewestFirst()
	for _, p := range packs {
		pack := search.Pack{Title: p.Name, Short: p.Short, Lang: p.Lang, Words: p.Also, Folder: p.Folder, Past: p.IsClosed()}
		if pack.Short == pack.Title {
			pack.Short = ""
		}
		s.Packs = append(s.Packs, pack)
	}
	for _, d := range own {
		s.Pages = append(s.Pages, search.Page{Title: d.Title, Keywords: r.keywords(d.Name), Href: document.Target{Site: d.Name}.Page(""), Sections: search.Sections(d)})
	}
	for _, g := range r.guidance {
		if d := r.sharedDoc(f, g); isWhole(d) {
			s.Pages = append(s.Pages, searchedGuidance(g, d, packs))
		}
	}
	return newFile(search.File, siteIndex{s})
}

// searchedGuidance returns a page of guidance as the search finds it: the shared one, and the
// chapters of the packs that have it.
func searchedGuidance(g *definition.Guidance, d *document.Document, packs []*sitepages.Partnership) search.Page {
	p := search.Page{Title: d.Title, Lang: g.Lang, Name: g.Name, Keywords: g.Keywords.V, Sections: search.Sections(d)}
	if g.Shared.V {
		p.Href = document.Target{Shared: g.Name}.Page("")
	}
	var having []int
	for i, pack := range packs {
		if hasChapter(pack, g) {
			having = append(having, i)
		}
	}
	if len(having) > 0 {
		p.InPack, p.Packs = document.PageFile(briefing.ChapterName(g)), search.Ranges(having)
	}
	return p
}

// hasChapter reports whether a pack has a page of guidance as a chapter.
func hasChapter(p *sitepages.Partnership, g *definition.Guidance) bool {
	return g.IsFor(p.Programme, p.Stage) && !p.IsClosed()
}

// sharedDoc returns a page of guidance with the values that are the same for every inspection.
func (r renderer) sharedDoc(f *sitepages.Front, g *definition.Guidance) *document.Document {
	in := *f
	if g.Of != "" {
		in.Words = r.in(g.Lang).words
	}
	return in.Shared(g)
}

// isWhole reports whether a page of guidance lacks no value. The index of the site has these
// pages once, and the indexes of the folders have all others, each with its own values.
func isWhole(d *document.Document) bool {
	return !slices.ContainsFunc(document.Strings(d), func(s string) bool { return strings.Contains(s, "«") })
}

// searchLanguage returns what the search needs to know about the language of the site.
func (r renderer) searchLanguage() search.Language {
	l := search.Language{Ignored: r.listed("search.ignored")}
	for month := 1; month <= 12; month++ {
		l.Months = append(l.Months, r.words.Say("month."+strconv.Itoa(month)))
	}
	return l
}

// listed returns the words of a phrase that lists words.
func (r renderer) listed(key string) []string { return strings.Fields(r.words.Say(key)) }

// synonyms returns the words that people type for a word on the pages, in the languages of the
// site and in its programmes.
func (r renderer) synonyms(programmes []*definition.Programme) map[string][]string {
	found := map[string][]string{}
	add := func(word, typed string) {
		for _, t := range strings.Fields(typed) {
			if !slices.Contains(found[word], t) {
				found[word] = append(found[word], t)
			}
		}
	}
	tables := []*words.Table{r.words}
	for _, lang := range r.Theme.Languages() {
		tables = append(tables, r.Theme.Others[lang].Words.V)
	}
	for _, w := range tables {
		for _, key := range slices.Sorted(maps.Keys(w.Phrases)) {
			if word, ok := strings.CutPrefix(key, "synonym."); ok {
				add(word, w.Phrases[key])
			}
		}
	}
	for _, p := range programmes {
		for _, e := range p.Synonyms {
			add(e.Key, e.V)
		}
	}
	return found
}
