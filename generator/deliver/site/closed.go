package site

import (
	"path"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
	"briefpack/generator/render/search"
)

// closed returns the files of a closed inspection: a notice. In the hosted edition it is at the
// address of each page that the pack had, as codes on paper lead there.
func (x *composing) closed() Files {
	notice := cache.Plain(briefing.Closed(x.brief))
	place := x.placeOfNotice()
	var files []*File
	for _, page := range x.pagesOfPack() {
		files = append(files, x.pageOf(page, notice, place, nil))
	}
	searched := x.searched(notice.V, nil)
	searched.Past = true
	index := folderIndex{x.brief.In.Folder, []search.Page{searched}, x.searchLanguage()}
	return newFiles(append(files, newFile(x.path(search.File), index)))
}

// pagesOfPack returns the paths of the pages that the pack had, each once: those that it would have
// now, and those that were issued.
func (x *composing) pagesOfPack() []string {
	list := []string{x.path(document.PageFile(document.Overview))}
	if x.audience != edition.Hosted {
		return list
	}
	x.addPack()
	known := map[string]bool{list[0]: true}
	add := func(p string) {
		if path.Ext(p) == ".html" && strings.HasPrefix(p, x.path("")) && !known[p] {
			known[p] = true
			list = append(list, p)
		}
	}
	for _, f := range x.files {
		add(f.Path)
	}
	for _, kind := range briefing.All {
		add(x.path(document.PageFile(x.brief.In.FileOf(kind.Name))))
	}
	for _, issue := range x.brief.In.Issues {
		for _, d := range issue.Documents {
			add(d.Address.V)
		}
	}
	return list
}

// placeOfNotice returns the navigation of the notice: it leads to the front page alone.
func (x *composing) placeOfNotice() html.Page {
	in := x.brief.In
	return x.signposted(html.Page{
		Depth: 1, Pack: in.Folder, OwnerLang: in.Partnership.Lang.V, Short: in.Partnership.Short(),
		Trail: []html.Link{{Title: x.site.Title.V, Path: document.SitePage(document.FrontPage)}},
	})
}
