package generator

import (
	"net/url"
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/host"
	"briefpack/generator/render/html"
	"briefpack/generator/render/search"
)

// signposted gives a page what every page of an edition has: in the hosted one, the ways
// to everything there is and to what the site says of itself.
func (k *kit) signposted(p html.Page, audience edition.Audience) html.Page {
	p.Edition = audience.String()
	if audience == edition.Hosted {
		p.Find = html.Link{Title: k.words.Say("all.title"), Lang: k.words.LangOf("all.title"), Path: "a-z.html"}
		p.Footer = []html.Link{
			{Title: k.words.Say("accessibility.title"), Lang: k.words.LangOf("accessibility.title"), Path: "accessibility.html"},
			{Title: k.words.Say("privacy.title"), Lang: k.words.LangOf("privacy.title"), Path: "privacy.html"},
		}
	}
	return p
}

// surroundings composes what only a hosted site has: the list from A to Z with its search,
// the pages about the site itself, and the files for servers and search engines.
func (k *kit) surroundings(f *briefing.Front) []*leaf {
	var leaves []*leaf
	add := func(p html.Page) {
		p.Trail = []html.Link{{Title: k.site.Title.V, Path: "index.html"}}
		leaves = append(leaves, k.page(p.Path, k.signposted(p, edition.Hosted), nil))
	}
	add(html.Page{Doc: f.AToZ(), Kind: html.KindAll, Path: "a-z.html", Searched: true})
	stretches := f.Stretches()
	for i, d := range stretches {
		p := html.Page{Doc: d, Kind: html.KindPlain, Path: d.Name + ".html", NavTitle: k.words.Say("index.partnerships")}
		for _, near := range stretches[max(i-1, 0):min(i+2, len(stretches))] { // a list of them all would be longer than the page
			p.Nav = append(p.Nav, html.Link{Title: near.Title, Path: near.Name + ".html"})
		}
		add(p)
	}
	for _, d := range f.Statements() {
		add(html.Page{Doc: d, Kind: html.KindPlain, Path: d.Name + ".html"})
	}
	add(html.Page{Doc: f.Missing(), Kind: html.KindPlain, Path: "404.html", Base: k.base()})
	return append(append(leaves, k.searchIndex(f)), k.hostFiles(f, stretches)...)
}

// base returns where the root of the site is on its host, for the page that is shown in
// place of any other; "" when nobody has said where the site is.
func (k *kit) base() string {
	u, err := url.Parse(k.site.Address.V)
	if err != nil || u.Host == "" {
		return ""
	}
	return strings.TrimSuffix(u.EscapedPath(), "/") + "/"
}

// index is what the search looks in.
type index struct {
	packs []search.Pack
	items []search.Item
}

func (k *kit) searchIndex(f *briefing.Front) *leaf {
	var x index
	number := map[string]int{}
	for i, p := range f.Partnerships() {
		number[p.To.Folder] = i
		x.packs = append(x.packs, search.Pack{Title: p.Title, Lang: p.Lang, Words: p.Words, Folder: p.To.Folder})
	}
	for _, s := range f.Subjects() {
		it := search.Item{Title: s.Title, Lang: s.Lang, Says: s.Says, Words: s.Words, Href: html.Href(s.To, "")}
		for _, in := range s.Packs {
			it.Packs = append(it.Packs, number[in.Folder])
		}
		x.items = append(x.items, it)
	}
	return &leaf{
		spot: spot{path: "search-index.js"}, kind: kindPlain, key: keyed(x),
		draw: func(*memory) (drawing, error) {
			data, err := search.Write(x.packs, x.items)
			return drawing{data: data}, err
		},
	}
}

// hostFiles are for servers and search engines.
func (k *kit) hostFiles(f *briefing.Front, stretches []*document.Document) []*leaf {
	h := k.hosted(f, stretches)
	var leaves []*leaf
	for _, name := range host.Names(h) {
		leaves = append(leaves, &leaf{
			spot: spot{path: name}, kind: kindPlain, key: keyed(h),
			draw: func(*memory) (drawing, error) {
				data, err := host.File(name, h)
				return drawing{data: data}, err
			},
		})
	}
	return leaves
}

// hosted is what those files say.
func (k *kit) hosted(f *briefing.Front, stretches []*document.Document) host.Site {
	h := host.Site{Listed: k.site.Listed.V}
	if address := k.site.Address.V; address != "" {
		h.Address = strings.TrimSuffix(address, "/") + "/"
	}
	add := func(path, issued string) { h.Pages = append(h.Pages, host.Page{Path: path, Issued: issued}) }
	for _, name := range []string{"index.html", "a-z.html", "accessibility.html", "privacy.html"} {
		add(name, "")
	}
	for _, d := range stretches {
		add(d.Name+".html", "")
	}
	for _, g := range k.guidance {
		if g.Shared.V {
			add("guidance/"+g.Name+".html", "")
		}
	}
	for _, kind := range briefing.All { // overviews first, which a very long list still has
		for _, in := range f.Inspections {
			if !in.Draft.V {
				add(in.Folder+"/"+document.PageFile(kind.Name), issuedOf(in))
			}
		}
	}
	return h
}

func issuedOf(in *definition.Inspection) string {
	if !in.Issued.Set {
		return ""
	}
	return in.Issued.V.String()
}
