package briefing

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/values"
)

// Shared composes the page of shared guidance that a site has besides its partnerships. A
// page in another language is composed with the words of that.
// Guidance of one programme may use that programme's values.
func (f *Front) Shared(g *definition.Guidance) *document.Document {
	values := f.valuesFor(g)
	m := mover{words: f.Words, under: 1, target: f.besidePartnerships}
	d := &document.Document{
		Name:    g.Name,
		Title:   values.Text(g.Title.V),
		Lead:    values.Text(g.Summary.V),
		Lang:    f.Words.Lang,
		Imprint: f.imprint("guidance", g.Name+".html"),
		Blocks:  uniqueIDs(append(m.blocks(values.Blocks(g.Blocks)), voice{f.Words, values}.web(f.imprint("guidance", g.Name+".html").Address, "hosted")...)),
	}
	if !speaksImprint(f.Words) {
		below := *f
		below.Words = f.Words.Base
		d.Imprint = below.imprint("guidance", g.Name+".html")
		d.Imprint.Lang = below.Words.Lang
	}
	return d
}

// valuesFor returns the values that hold for everybody who reads a page of guidance.
func (f *Front) valuesFor(g *definition.Guidance) *values.Values {
	if len(g.Programmes) == 1 {
		return f.valuesOf(g.Programmes[0].V)
	}
	return values.ForSite(f.Site, f.Words)
}

// valuesOf returns the values that hold for every inspection of a programme.
func (f *Front) valuesOf(programme string) *values.Values {
	for _, p := range f.Programmes {
		if p.ID == programme {
			return values.ForProgramme(p, f.Site, f.Words)
		}
	}
	return values.ForSite(f.Site, f.Words)
}

// besidePartnerships says where a link leads from a page that belongs to no partnership:
// nowhere, when it leads to a document of a pack or to guidance without a page.
func (f *Front) besidePartnerships(t document.Target) (document.Target, bool) {
	if t.Document != "" {
		return t, false
	}
	if t.Shared == "" {
		return t, true
	}
	t.Shared = spoken(f.Guidance, t.Shared, f.Words.Lang)
	for _, g := range f.Guidance {
		if g.Name == t.Shared {
			return t, g.Shared.V
		}
	}
	return t, false
}
