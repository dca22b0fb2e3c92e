package generator

import (
	"maps"
	"slices"
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// around composes what stands around the partnerships: the front page, the shared
// guidance, its images and the assets. Shown are the inspections that the edition has.
func (s *site) around(shown []*definition.Inspection, audience edition.Audience) *bundle {
	s.memory.around[audience].Lock()
	defer s.memory.around[audience].Unlock()
	known := s.memory.frontOf(s, audience)
	defer known.Sweep()
	f := &briefing.Front{
		Site: s.kit.site, Programmes: s.content.Programmes, Guidance: s.kit.guidance, Words: s.kit.words, Edition: audience.String(),
		OwnLayouts: strings.Fields(s.kit.replaced), Tongues: s.kit.names(), Known: known,
	}
	of := make(map[*definition.Inspection]*definition.Inspection, len(shown))
	for _, in := range shown {
		h := s.memory.head(in, audience)
		f.Inspections, of[h] = append(f.Inspections, h), in
	}
	f.Whole = func(h *definition.Inspection) *definition.Inspection {
		return edition.Project(glimpse(of[h]), audience)
	}
	index := html.Page{Doc: f.Index(), Kind: html.KindIndex, Path: "index.html", Searched: audience == edition.Hosted}
	leaves := []*leaf{s.kit.page("index.html", s.kit.signposted(index, audience), nil)}
	if audience == edition.Hosted {
		leaves = append(leaves, s.kit.surroundings(f)...)
	}
	leaves = append(leaves, s.guidancePages(f, audience)...)
	leaves = append(leaves, plainLeaves(s.assets)...)
	if name := logoFile(s.kit.site); name != "" {
		leaves = append(leaves, plainLeaves(map[string][]byte{name: s.kit.site.Brand.Picture.Data})...)
	}
	return newBundle(append(leaves, plainLeaves(imagesOf(s.kit.guidance))...), audience)
}

// guidancePages are the shared guidance in each of its languages. Beside a page in another
// language stand the others in that language, as far as they are there in it.
func (s *site) guidancePages(f *briefing.Front, audience edition.Audience) []*leaf {
	var pages []*definition.Guidance
	var docs []*document.Document
	var ways []map[string]document.Target // to each page, by language
	for _, g := range s.kit.guidance {
		if !g.Shared.V || g.Of != "" {
			continue
		}
		pages, docs = append(pages, g), append(docs, f.Shared(g))
		to := map[string]document.Target{s.kit.said.Lang: {Shared: g.Name}}
		for _, v := range definition.Variants(s.kit.guidance, g.Name) {
			to[v.Lang] = document.Target{Shared: v.Name}
		}
		ways = append(ways, to)
	}
	wished := s.wishedAnywhere()
	var leaves []*leaf
	for i, d := range docs {
		leaves = append(leaves, s.kit.shared(d, docs, ways[i], audience, wished)...)
	}
	for _, lang := range s.kit.languages() {
		spoken := *f
		spoken.Words = s.kit.tongues[lang].words
		beside := slices.Clone(docs)
		for i, g := range pages {
			if v := definition.Variant(s.kit.guidance, g.Name, lang); v != nil {
				beside[i] = spoken.Shared(v)
			}
		}
		for i, d := range beside {
			if d != docs[i] {
				leaves = append(leaves, s.kit.speaking(lang).shared(d, beside, ways[i], audience, wished)...)
			}
		}
	}
	return leaves
}

// shared is a page of guidance that is for every partnership, and its PDF.
func (k *kit) shared(d *document.Document, all []*document.Document, ways map[string]document.Target, audience edition.Audience, wished bool) []*leaf {
	p := html.Page{
		Doc: d, Kind: html.KindGuidance, Depth: 1, NavTitle: k.words.Say("index.guidance"),
		NavLang:   k.words.LangOf("index.guidance"),
		Languages: k.inLanguages(ways),
		Trail:     []html.Link{{Title: k.site.Title.V, Lang: unlike(k.said.Lang, d.Lang), Path: "index.html"}},
	}
	for _, other := range all {
		p.Nav = append(p.Nav, html.Link{Title: other.Title, Lang: unlike(other.Lang, d.Lang), To: document.Target{Shared: other.Name}})
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
func glimpse(in *definition.Inspection) *definition.Inspection {
	out := *in
	out.Readers, out.Pairings, out.Absences = nil, nil, nil
	out.Criteria, out.Agenda, out.Day, out.Sections = nil, nil, nil, nil
	out.People = slices.DeleteFunc(slices.Clone(in.People), func(p definition.Person) bool { return p.Role.V == "" })
	out.Programme = titled(in.Programme)
	return &out
}

// head is what they need of an inspection that they have told of before.
func head(in *definition.Inspection) *definition.Inspection {
	return &definition.Inspection{
		Folder: in.Folder, At: in.At, Partnership: in.Partnership, ProgrammeID: in.ProgrammeID, Programme: titled(in.Programme),
		Version: in.Version, Issued: in.Issued, Draft: in.Draft, Changes: in.Changes,
	}
}

// titled is a programme without its method.
func titled(p *definition.Programme) *definition.Programme {
	if p == nil {
		return nil
	}
	named := *p
	named.Method = definition.Method{}
	return &named
}
