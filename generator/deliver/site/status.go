package site

import (
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/status"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/plan/values"
	"briefpack/generator/render/html"
)

// StatusPage returns the page about the status of all inspections. No edition has it.
func (p Parts) StatusPage(list []status.Status, today day.Date) *File {
	r := newRenderer(p.Inputs.V, edition.Print)
	d := status.Page(list, writer.Phrasebook{Words: r.words, Values: values.ForSite(r.site, contents(p.Programmes), r.words)}, today)
	place := html.Page{Doc: d, Kind: html.KindPlain, Path: d.Name + ".html", Trail: []html.Link{{Title: r.site.Title.V, Path: "index.html"}}}
	return r.page(place.Path, r.signposted(place), nil)
}
