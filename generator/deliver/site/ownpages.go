package site

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/values"
	"briefpack/generator/render/html"
	"briefpack/generator/render/theme"
)

// OwnPages is the part of an edition outside the folders of partnerships: the front page,
// shared guidance, pictures and styles; and, if it is hosted, the list of everything with its
// search, the pages about the site and the files for hosts.
type OwnPages struct {
	Inputs       cache.Value[Inputs]
	Programmes   []cache.Value[*definition.Programme]
	Assets       cache.Value[map[string][]byte]
	Partnerships []cache.Value[sitepages.Partnership] // that the edition has
	LargePrint   bool                                 // whether any inspection has large print: then shared guidance has it too
	Audience     edition.Audience
}

// PartnershipOf returns what the pages of a site say about the inspection of a folder.
func PartnershipOf(c *cache.Cache, f Folder, programmes []cache.Value[*definition.Programme]) cache.Value[sitepages.Partnership] {
	return cache.Get(c, partnershipOf, partnershipArgs{f, programmes}).V
}

type partnershipArgs struct {
	folder     Folder
	programmes []cache.Value[*definition.Programme]
}

func partnershipOf(_ *cache.Cache, a partnershipArgs) cache.Value[sitepages.Partnership] {
	f := a.folder
	in := edition.Project(f.Inspection.V, f.Audience)
	return cache.Plain(sitepages.PartnershipOf(newRenderer(f.Inputs.V, f.Audience).brief(in), contents(a.programmes)))
}

func contents[T any](list []cache.Value[T]) []T {
	var out []T
	for _, v := range list {
		out = append(out, v.V)
	}
	return out
}

// compose returns the files.
func (o OwnPages) compose(*cache.Cache) Files {
	r := newRenderer(o.Inputs.V, o.Audience)
	programmes := contents(o.Programmes)
	shared := definition.SharedMethod(programmes)
	r.words = values.WordsOf(&shared, r.words)
	f := &sitepages.Front{
		Site: r.site, Programmes: programmes, Partnerships: contents(o.Partnerships), Guidance: r.guidance,
		Words: r.words, Edition: o.Audience.String(), OwnLayouts: r.Theme.Replaced, Languages: r.languages(),
	}
	index := html.Page{Doc: f.Index(), Kind: html.KindIndex, Path: document.SitePage(document.FrontPage)}
	files := []*File{r.page(index.Path, r.signposted(index), nil)}
	var statements []*document.Document
	if o.Audience == edition.Hosted {
		statements = f.Statements()
		files = append(files, r.hostedPages(f, statements)...)
	}
	files = append(files, r.searchFile(f, statements))
	files = append(files, r.sharedGuidance(f, o.LargePrint)...)
	files = append(files, plainFiles(o.Assets.V)...)
	if name := theme.LogoFile(r.site); name != "" {
		files = append(files, newFile(name, plain{r.site.Brand.Picture.Data}))
	}
	return newFiles(append(files, plainFiles(imagesOf(r.guidance))...))
}

// languages lists the further languages of the guidance.
func (r renderer) languages() []sitepages.Language {
	var list []sitepages.Language
	for _, lang := range r.Theme.Languages() {
		list = append(list, sitepages.Language{Lang: lang, Name: theme.NameOf(r.Theme.Others[lang].Words.V)})
	}
	return list
}

// hostedPages returns the files that only a hosted site has.
func (r renderer) hostedPages(f *sitepages.Front, statements []*document.Document) []*File {
	var files []*File
	add := func(p html.Page) {
		p.Trail = []html.Link{{Title: r.site.Title.V, Path: document.SitePage(document.FrontPage)}}
		files = append(files, r.page(p.Path, r.signposted(p), nil))
	}
	add(html.Page{Doc: f.AToZ(), Kind: html.KindAll, Path: document.SitePage(document.AToZ)})
	stretches := f.Stretches()
	for i, d := range stretches {
		p := html.Page{Doc: d, Kind: html.KindPlain, Path: document.SitePage(d.Name), NavTitle: f.Say("index.partnerships")}
		for _, near := range stretches[max(i-1, 0):min(i+2, len(stretches))] { // a list of them all would be longer than the page
			p.Nav = append(p.Nav, html.Link{Title: near.Title, Path: document.SitePage(near.Name)})
		}
		add(p)
	}
	for _, d := range statements {
		add(html.Page{Doc: d, Kind: html.KindPlain, Path: document.SitePage(d.Name)})
	}
	add(html.Page{Doc: f.Missing(), Kind: html.KindPlain, Path: document.SitePage(document.Missing), Base: r.base()})
	return slices.Concat(files, r.feedFiles(f), r.hostFiles(f, stretches))
}

// base returns the path of the site on its host, for the page that is shown in place of any
// other; "" if site.toml has no address.
func (r renderer) base() string {
	u, err := url.Parse(r.site.Address.V)
	if err != nil || u.Host == "" {
		return ""
	}
	return strings.TrimSuffix(u.EscapedPath(), "/") + "/"
}

// plainFiles are files that are published as they are.
func plainFiles(files map[string][]byte) []*File {
	var list []*File
	for _, path := range slices.Sorted(maps.Keys(files)) {
		list = append(list, newFile(path, plain{files[path]}))
	}
	return list
}

// imagesOf returns the images of the guidance, by their path in the output.
func imagesOf(guidance []*definition.Guidance) map[string][]byte {
	images := map[string][]byte{}
	for _, g := range guidance {
		for b := range document.All(g.Blocks) {
			if f, ok := b.(document.Figure); ok {
				images[html.ImagePath(f)] = f.Data
			}
		}
	}
	return images
}
