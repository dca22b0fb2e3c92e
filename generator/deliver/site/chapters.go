package site

import (
	"cmp"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// chapters adds the pages of the guidance in one language: one for each chapter, and one that
// lists them. Print has it as one document.
func (x *composing) chapters(r renderer, b *writer.Brief, whole doc, offered []offer) {
	contents, list := briefing.Chapters(b, whole.V)
	page := x.placeOf(contents)
	page.Unlisted = true
	x.files = append(x.files, r.pageOf(x.path(document.PageFile(contents.Name)), doc(cache.Plain(contents)), page, offered))
	var nav []html.Link
	for _, d := range list {
		nav = append(nav, html.Link{Title: d.Title, To: document.Target{Document: d.Name}})
	}
	for _, d := range list {
		x.searchChapter(d)
		place := page
		place.Unlisted, place.Languages = false, nil
		place.Nav, place.NavTitle, place.NavLang = nav, whole.V.Title, unlike(cmp.Or(whole.V.Front, whole.V.Lang), d.Lang)
		place.Trail = append(page.Trail[:len(page.Trail):len(page.Trail)], html.Link{
			Title: whole.V.Title, Lang: place.NavLang, To: document.Target{Document: whole.V.Name},
		})
		x.files = append(x.files, r.pageOf(x.path(document.PageFile(d.Name)), cache.Plain(d), place, offeredOn(d.Name, whole.V.Name, offered)))
	}
}

// offeredOn returns offers in which another page has the offers of a document.
func offeredOn(page, document string, offers []offer) []offer {
	list := slices.Clone(offers)
	for i := range list {
		if list[i].OnPage.Document == document {
			list[i].OnPage.Document = page
		}
	}
	return list
}
