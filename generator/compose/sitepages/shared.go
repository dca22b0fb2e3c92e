package sitepages

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/values"
)

// Shared composes a page of shared guidance outside the packs, in its own language. Guidance for
// one programme may use that programme's values.
func (f *Front) Shared(g *definition.Guidance) *document.Document {
	values := f.valuesFor(g)
	m := writer.Embedder{Words: f.Words, Under: 1, Target: f.besidePartnerships}
	d := &document.Document{
		Name:    g.Name,
		Title:   values.Text(g.Title.V),
		Lead:    values.Text(g.Summary.V),
		Lang:    f.Words.Lang,
		Imprint: f.imprint(document.Target{Shared: g.Name}),
		Blocks:  writer.UniqueIDs(append(m.Blocks(values.Blocks(g.Blocks)), newPhrasebook(f.Words, values).Web(f.imprint(document.Target{Shared: g.Name}).Address, "hosted")...)),
	}
	if !writer.SpeaksImprint(f.Words) {
		below := *f
		below.Words = f.Words.Base
		d.Imprint = below.imprint(document.Target{Shared: g.Name})
		d.Imprint.Lang = below.Words.Lang
	}
	return d
}

// valuesFor returns the values that apply to all readers of a guidance page.
func (f *Front) valuesFor(g *definition.Guidance) *values.Values {
	if len(g.Programmes) == 1 {
		return valuesOf(g.Programmes[0].V, f.Programmes, f.Site, f.Words)
	}
	return values.ForSite(f.Site, f.Programmes, f.Words)
}

// besidePartnerships returns the target of a link on a page outside the packs. It returns false
// for documents of a pack and for guidance without its own page.
func (f *Front) besidePartnerships(t document.Target) (document.Target, bool) {
	if t.Document != "" {
		return t, false
	}
	if t.Shared == "" {
		return t, true
	}
	t.Shared = writer.Spoken(definition.NamesOfGuidance(f.Guidance), t.Shared, f.Words.Lang)
	for _, g := range f.Guidance {
		if g.Name == t.Shared {
			return t, g.Shared.V
		}
	}
	return t, false
}
