// Package sitepages composes the site's own pages, outside the packs: the front page, the list from
// A to Z, shared guidance and statements. It also lists the subjects for the search.
package sitepages

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// Front holds the inputs for the site's own pages.
type Front struct {
	Site         *definition.Site
	Programmes   []*definition.Programme
	Partnerships []Partnership          // the partnerships of the edition
	Guidance     []*definition.Guidance // in order
	Words        *words.Table
	Edition      string     // "hosted" or "print", for the edition line
	OwnLayouts   []string   // files of the program's layouts that the site replaces, by name
	Languages    []Language // the languages of translated guidance
}

// Language is a language and its name in that language.
type Language struct{ Lang, Name string }

func (f *Front) phrasebook() phrasebook {
	return newPhrasebook(f.Words, values.ForSite(f.Site, f.Programmes, f.Words))
}

// Say returns a phrase of the site's own pages.
func (f *Front) Say(key string) string { return f.phrasebook().Say(key) }

// Index composes the front page: the next action of each partnership, the shared guidance and
// the latest changes.
func (f *Front) Index() *document.Document {
	v := f.phrasebook()
	return &document.Document{
		Name:    "index",
		Title:   v.Values.Text(f.Site.Title.V),
		Lead:    v.Values.Text(f.Site.Summary.V),
		Lang:    f.Words.Lang,
		Imprint: f.imprint(document.Target{Site: document.FrontPage}),
		Blocks:  writer.UniqueIDs(slices.Concat(f.partnerships(v), f.programmes(v), f.shared(v), f.news(v))),
	}
}

// programmes lists the programmes of the site's inspections, with their summaries.
func (f *Front) programmes(p phrasebook) []document.Block {
	var facts document.Facts
	for _, programme := range f.Programmes {
		isUsed := slices.ContainsFunc(f.Partnerships, func(one Partnership) bool { return one.Programme == programme.ID })
		if programme.Summary.Set && isUsed {
			values := values.ForProgramme(programme, f.Site, f.Words)
			facts.Items = append(facts.Items, document.Fact{Term: programme.Title.V, Value: values.Fill(programme.Summary.V)})
		}
	}
	if len(facts.Items) == 0 {
		return nil
	}
	return []document.Block{p.Heading(2, "index.programmes"), facts}
}

// shared lists the guidance with its own page.
func (f *Front) shared(p phrasebook) []document.Block {
	var list document.List
	for _, g := range f.Guidance {
		if !g.Shared.V || g.Of != "" {
			continue
		}
		values := f.valuesFor(g)
		link := document.Link{To: document.Target{Shared: g.Name}, Kids: document.Words(values.Text(g.Title.V))}
		text := []document.Inline{link}
		if writer.Has(g.Summary) {
			text = p.Phrase("index.guidance_item", writer.Set("page", link), writer.Set("summary", values.Fill(g.Summary.V)...))
		}
		if others := f.inOthers(g); len(others) > 0 {
			text = p.Phrase("index.guidance_in", writer.Set("item", text...), writer.Set("languages", p.Listed(others)...))
		}
		list.Items = append(list.Items, writer.Item(text...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{p.Heading(2, "index.guidance"), list}
}

// inOthers links to the translations of a page of guidance.
func (f *Front) inOthers(g *definition.Guidance) [][]document.Inline {
	var links [][]document.Inline
	for _, t := range f.Languages {
		if other := definition.Variant(f.Guidance, g.Name, t.Lang); other != nil {
			name := document.Span{Lang: t.Lang, Kids: document.Words(t.Name)}
			links = append(links, []document.Inline{document.Link{To: document.Target{Shared: other.Name}, Kids: []document.Inline{name}}})
		}
	}
	return links
}

// imprint returns the imprint of the site's own pages. Its version is the day of the newest
// pack.
func (f *Front) imprint(page document.Target) document.Imprint {
	v := f.phrasebook()
	im := document.Imprint{
		Publisher: f.Site.Organisation.V,
		Owner:     f.Site.Organisation.V,
		Edition:   v.Say("edition." + f.Edition),
		Page:      f.Words.Say("imprint.page"),
		Box:       f.Words.Say("imprint.box"),
		Again:     f.Words.Say("imprint.again"),
		See:       f.Words.Say("imprint.see"),
		Address:   writer.Address(f.Site.Address.V, page),
	}
	var latest day.Date
	for _, p := range f.Partnerships {
		if p.Issued.After(latest) {
			latest = p.Issued
		}
	}
	if !latest.IsZero() {
		im.Version, im.Issued = v.Say("imprint.site", writer.Set("date", v.OnShort(latest))), latest.String()
	}
	return im
}
