package generator

import (
	"maps"
	"slices"
	"strings"

	"briefpack/generator/briefing"
	"briefpack/generator/document"
	"briefpack/generator/edition"
	"briefpack/generator/html"
	"briefpack/generator/pack"
)

// around composes what stands around the partnerships: the front page, the shared
// guidance, its images and the assets. Shown are the inspections that the edition has.
func (s *site) around(shown []*pack.Inspection, audience edition.Audience) *bundle {
	f := &briefing.Front{
		Site: s.kit.site, Programmes: s.content.Programmes, Guidance: s.kit.guidance, Words: s.kit.words, Edition: audience.String(),
		OwnLayouts: strings.Fields(s.kit.replaced),
	}
	for _, in := range shown {
		f.Inspections = append(f.Inspections, s.memory.glimpse(in, audience))
	}
	index := html.Page{Doc: f.Index(), Kind: html.KindIndex, Path: "index.html", Searched: audience == edition.Hosted}
	leaves := []*leaf{s.kit.page("index.html", s.kit.signposted(index, audience), nil)}
	if audience == edition.Hosted {
		leaves = append(leaves, s.kit.surroundings(f)...)
	}
	var docs []*document.Document
	for _, g := range s.kit.guidance {
		if g.Shared.V {
			docs = append(docs, f.Shared(g))
		}
	}
	for _, d := range docs {
		leaves = append(leaves, s.kit.shared(d, docs, audience, s.wishedAnywhere())...)
	}
	leaves = append(leaves, plainLeaves(s.assets)...)
	if name := logoFile(s.kit.site); name != "" {
		leaves = append(leaves, plainLeaves(map[string][]byte{name: s.kit.site.Brand.Picture.Data})...)
	}
	return newBundle(append(leaves, plainLeaves(imagesOf(s.kit.guidance))...), audience)
}

// shared is a page of guidance that is for every partnership, and its PDF.
func (k *kit) shared(d *document.Document, all []*document.Document, audience edition.Audience, wished bool) []*leaf {
	p := html.Page{
		Doc: d, Kind: html.KindGuidance, Depth: 1, NavTitle: k.words.Say("index.guidance"),
		Trail: []html.Link{{Title: k.site.Title.V, Path: "index.html"}},
	}
	for _, other := range all {
		p.Nav = append(p.Nav, html.Link{Title: other.Title, To: document.Target{Shared: other.Name}})
	}
	var leaves []*leaf
	var offered []offer
	for _, way := range k.printings(wished) {
		name := d.Name + way.suffix + ".pdf"
		l := way.sheet(d)
		l.path = "guidance/" + name
		leaves = append(leaves, l)
		offered = append(offered, offer{html.Download{Title: d.Title, File: name, Type: pdfType, Form: way.form, Twin: document.Target{Shared: d.Name}}, l})
	}
	return append(leaves, k.page("guidance/"+d.Name+".html", k.signposted(p, audience), offered))
}

// plainLeaves are files that are published as they are.
func plainLeaves(files map[string][]byte) []*leaf {
	var list []*leaf
	for _, path := range slices.Sorted(maps.Keys(files)) {
		data := files[path]
		list = append(list, &leaf{
			spot: spot{path: path}, kind: kindPlain, key: keyed(data),
			draw: func(*memory) (drawing, error) { return drawing{data: data}, nil },
		})
	}
	return list
}

// glimpse is what the pages around the partnerships tell of an inspection. Whom it trains
// and what is in its documents are left out, as they are most of it.
func glimpse(in *pack.Inspection) *pack.Inspection {
	out := *in
	out.Readers, out.Pairings, out.Absences = nil, nil, nil
	out.Criteria, out.Agenda, out.Day, out.Sections = nil, nil, nil, nil
	out.People = slices.DeleteFunc(slices.Clone(in.People), func(p pack.Person) bool { return p.Role.V == "" })
	if in.Programme != nil {
		p := *in.Programme
		p.Method = pack.Method{}
		out.Programme = &p
	}
	return &out
}
