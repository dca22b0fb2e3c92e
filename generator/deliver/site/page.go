package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// page is a page before the sizes of the files that it offers are known.
type page struct {
	pages  cache.Value[*html.Renderer]
	doc    doc
	place  html.Page // the navigation of the page; without a document
	offers []offer
}

// offer is a file that a page offers.
type offer struct {
	html.Download
	content cache.Value[Content]
}

// finish adds the sizes of the offered files.
func (p page) finish(c *cache.Cache) (Content, error) {
	whole := wholePage{p.pages, p.doc, p.place}
	for _, o := range p.offers {
		info, err := cache.Try(c, describe, o.content)
		if err != nil {
			return nil, err
		}
		d := o.Download
		d.Pages, d.Bytes = info.V.Sheets, int(info.V.Size)
		whole.place.Downloads = append(whole.place.Downloads, d)
	}
	return whole, nil
}

func (p page) render(c *cache.Cache) (Rendered, error) {
	whole, err := p.finish(c)
	if err != nil {
		return Rendered{}, err
	}
	return whole.render(c)
}

func (p page) text() []string { return nil }

func (p page) withoutOffers() Content {
	p.offers = nil
	return p
}

// wholePage holds all inputs of a page.
type wholePage struct {
	pages cache.Value[*html.Renderer]
	doc   doc
	place html.Page
}

func (p wholePage) render(*cache.Cache) (Rendered, error) {
	full := p.place
	full.Doc = p.doc.V
	data, err := p.pages.V.Page(full)
	return Rendered{Data: data}, err
}

func (p wholePage) text() []string { return nil }

// page returns the file of a page.
func (r renderer) page(path string, p html.Page, offers []offer) *File {
	return r.pageOf(path, cache.Plain(p.Doc), p, offers)
}

// pageOf is page for a document whose digest is known.
func (r renderer) pageOf(path string, d doc, p html.Page, offers []offer) *File {
	p.Doc = nil
	return newFile(path, page{r.Theme.Pages, d, p, offers})
}

// signposted gives a page what every page of an edition has: in the hosted one, links to
// the list of everything and to the pages about the site itself.
func (r renderer) signposted(p html.Page) html.Page {
	p.Edition, p.Searched = r.audience.String(), true
	if r.audience == edition.Hosted {
		link := func(key, path string) html.Link {
			return html.Link{Title: r.words.Say(key), Lang: r.words.LangOf(key), Path: path}
		}
		p.Find = link("all.title", document.SitePage(document.AToZ))
		p.Feed = r.feedLink()
		p.Footer = []html.Link{p.Find, link("accessibility.title", document.SitePage(document.Accessibility)), link("privacy.title", document.SitePage(document.Privacy))}
	}
	return p
}

// inLanguages links to a page in each of its languages, by what leads to it in each;
// nothing if there is only one.
func (r renderer) inLanguages(to map[string]document.Target) []html.Link {
	if len(to) < 2 {
		return nil
	}
	list := []html.Link{languageLink(r.home, to[r.home.Lang])}
	for _, lang := range r.Theme.Languages() {
		if t, ok := to[lang]; ok {
			list = append(list, languageLink(r.Theme.Others[lang].Words.V, t))
		}
	}
	return list
}
