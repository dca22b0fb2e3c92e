package generator

import (
	"fmt"
	"slices"

	"briefpack/generator/briefing"
	"briefpack/generator/document"
	"briefpack/generator/edition"
	"briefpack/generator/html"
	"briefpack/generator/pack"
)

// front returns what the pages around the partnerships are composed from.
func (s *site) front(o *output) *briefing.Front {
	f := &briefing.Front{
		Site: &s.content.Site, Programmes: s.content.Programmes, Guidance: s.content.Guidance, Words: s.words, Edition: o.audience.String(),
	}
	shown := slices.DeleteFunc(slices.Clone(s.content.Inspections), func(in *pack.Inspection) bool {
		return s.options.Only != "" && in.Folder != s.options.Only && !o.folder.Had(in.Folder+"/")
	})
	for _, in := range shown {
		f.Inspections = append(f.Inspections, edition.Project(in, o.audience))
	}
	return f
}

// frontPages draws the front page and the shared guidance.
func (s *site) frontPages(front *briefing.Front, o *output) tally {
	var t tally
	index, err := s.pages.Page(html.Page{Doc: front.Index(), Kind: html.KindIndex, Edition: o.audience.String()})
	if err != nil {
		return tally{err: err}
	}
	o.page(&t, "index.html", index)
	var docs []*document.Document
	for _, g := range s.content.Guidance {
		if g.Shared.V {
			docs = append(docs, front.Shared(g))
		}
	}
	for _, d := range docs {
		t.add(s.sharedPage(d, docs, o))
	}
	return t
}

// sharedPage draws a page of guidance that is for every partnership.
func (s *site) sharedPage(d *document.Document, all []*document.Document, o *output) tally {
	var t tally
	p := html.Page{
		Doc: d, Kind: html.KindGuidance, Depth: 1, Edition: o.audience.String(), NavTitle: s.words.Say("index.guidance"),
		Trail: []html.Link{{Title: s.content.Site.Title.V, Path: "index.html"}},
	}
	for _, way := range s.printings(s.wishedAnywhere()) {
		f, err := way.press.Draw(d)
		if err != nil {
			return tally{err: fmt.Errorf("draw %s: %w", d.Name, err)}
		}
		name := d.Name + way.suffix + ".pdf"
		o.pdf(&t, "guidance/"+name, f.Data, f.Pages, stringsOf(d))
		p.Downloads = append(p.Downloads, html.Download{
			Title: d.Title, File: name, Type: pdfType, Form: way.form, Pages: f.Pages, Bytes: len(f.Data), Twin: document.Target{Shared: d.Name},
		})
	}
	for _, other := range all {
		p.Nav = append(p.Nav, html.Link{Title: other.Title, To: document.Target{Shared: other.Name}})
	}
	page, err := s.pages.Page(p)
	if err != nil {
		return tally{err: err}
	}
	o.page(&t, "guidance/"+d.Name+".html", page)
	return t
}
