package site

import (
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/model/document"
	"briefpack/generator/render/host"
)

// hostFiles are for servers and search engines.
func (r renderer) hostFiles(f *sitepages.Front, stretches []*document.Document) []*File {
	h := r.hostSite(f, stretches)
	var files []*File
	for _, name := range host.Names(h) {
		files = append(files, newFile(name, hostFile{name, h}))
	}
	return files
}

// hostSite returns the content of those files.
func (r renderer) hostSite(f *sitepages.Front, stretches []*document.Document) host.Site {
	h := host.Site{Listed: r.site.Listed.V}
	if address := r.site.Address.V; address != "" {
		h.Address = strings.TrimSuffix(address, "/") + "/"
	}
	add := func(path, issued string) { h.Pages = append(h.Pages, host.Page{Path: path, Issued: issued}) }
	for _, name := range []string{document.FrontPage, document.AToZ, document.Accessibility, document.Privacy} {
		add(document.SitePage(name), "")
	}
	for _, d := range stretches {
		add(document.SitePage(d.Name), "")
	}
	for _, g := range r.guidance {
		if g.Shared.V {
			add(document.Target{Shared: g.Name}.Page(""), "")
		}
	}
	for n := range mostDocuments(f) { // overviews first, which a very long list still has
		for _, p := range f.Partnerships {
			if p.Draft || n >= len(p.Documents) || p.IsClosed() && p.Documents[n].Name != document.Overview {
				continue
			}
			add(document.Target{Folder: p.Folder, Document: p.Documents[n].File}.Page(""), issuedOn(&p))
		}
	}
	for _, p := range f.Partnerships {
		for _, g := range r.guidance {
			if hasChapter(&p, g) && !p.Draft {
				add(document.Target{Folder: p.Folder, Document: briefing.ChapterName(g)}.Page(""), issuedOn(&p))
			}
		}
	}
	return h
}

// issuedOn returns the ISO date of the version of a pack, or "".
func issuedOn(p *sitepages.Partnership) string {
	if p.Issued.IsZero() {
		return ""
	}
	return p.Issued.String()
}

// mostDocuments returns the number of documents in the largest pack.
func mostDocuments(f *sitepages.Front) int {
	n := 0
	for _, p := range f.Partnerships {
		n = max(n, len(p.Documents))
	}
	return n
}
