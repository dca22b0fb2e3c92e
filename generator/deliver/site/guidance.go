package site

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
	"briefpack/generator/render/html"
)

// sharedPage is a page of guidance that is for every partnership.
type sharedPage struct {
	guidance *definition.Guidance
	doc      *document.Document
	ways     map[string]document.Target // to the page in each of its languages
}

// sharedGuidance is the shared guidance in each of its languages. Next to a page in another
// language are the others in that language, as far as they are available in it.
func (r renderer) sharedGuidance(f *sitepages.Front, isLarge bool) []*File {
	var pages []sharedPage
	for _, g := range r.guidance {
		if !g.Shared.V || g.Of != "" {
			continue
		}
		p := sharedPage{g, f.Shared(g), map[string]document.Target{r.home.Lang: {Shared: g.Name}}}
		for _, v := range definition.Variants(r.guidance, g.Name) {
			p.ways[v.Lang] = document.Target{Shared: v.Name}
		}
		pages = append(pages, p)
	}
	var files []*File
	for _, p := range pages {
		files = append(files, r.shared(p, pages, isLarge)...)
	}
	for _, lang := range r.Theme.Languages() {
		spoken := r.in(lang)
		others, inLang := slices.Clone(pages), *f
		inLang.Words = spoken.words
		for i, p := range pages {
			if v := definition.Variant(r.guidance, p.guidance.Name, lang); v != nil {
				others[i].doc = inLang.Shared(v)
			}
		}
		for i, p := range others {
			if p.doc != pages[i].doc {
				files = append(files, spoken.shared(p, others, isLarge)...)
			}
		}
	}
	return files
}

// shared returns a page of shared guidance and its PDFs.
func (r renderer) shared(s sharedPage, all []sharedPage, isLarge bool) []*File {
	d := cache.Plain(s.doc)
	p := html.Page{
		Kind: html.KindGuidance, Depth: 1, NavTitle: r.words.Say("index.guidance"),
		NavLang:   r.words.LangOf("index.guidance"),
		Languages: r.inLanguages(s.ways),
		Trail:     []html.Link{{Title: r.site.Title.V, Lang: unlike(r.home.Lang, s.doc.Lang), Path: document.SitePage(document.FrontPage)}},
	}
	for _, other := range all {
		p.Nav = append(p.Nav, html.Link{Title: other.doc.Title, Lang: unlike(other.doc.Lang, s.doc.Lang), To: document.Target{Shared: other.doc.Name}})
	}
	var files []*File
	var offered []offer
	for _, way := range r.printings(isLarge) {
		name := s.doc.Name + way.suffix + ".pdf"
		file := newFile(document.SharedFolder+"/"+name, sheet{way.renderer, docFile{d}})
		files = append(files, file)
		offered = append(offered, offer{html.Download{
			Title: s.doc.Title, File: name, Type: format.PDF, Form: way.form, OnPage: document.Target{Shared: s.doc.Name},
		}, file.content})
	}
	return append(files, r.pageOf(document.Target{Shared: s.doc.Name}.Page(""), d, r.signposted(p), offered))
}
