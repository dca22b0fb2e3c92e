package sitepages

import (
	"cmp"
	"slices"
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Subject is an entry of the list from A to Z: a partnership, a page of guidance, a term of a
// glossary or a document of a pack.
type Subject struct {
	Title string
	Lang  string // language of the title, if it is not the page's
	Says  string // one or two sentences of description, or ""
	To    document.Target
	// Packs are the partnerships that have it, each in its own folder; To then leads from
	// the folder. Empty for what the site has once.
	Packs []*Partnership
}

// Subjects lists the entries by title, except partnerships.
func (f *Front) Subjects() []Subject {
	var list []Subject
	for _, g := range f.Guidance {
		list = append(list, f.guidanceSubject(g))
	}
	list = append(list, f.termSubjects()...)
	list = append(list, f.documentSubjects()...)
	list = slices.DeleteFunc(list, func(s Subject) bool { return s.Title == "" || s.To == document.Target{} })
	slices.SortStableFunc(list, func(a, b Subject) int {
		return cmp.Or(writer.Alphabetical(a.Title, b.Title), cmp.Compare(a.Says, b.Says))
	})
	return list
}

// PartnershipSubjects lists the partnerships as subjects, by name. If a partnership has several
// inspections, each has its year.
func (f *Front) PartnershipSubjects() []Subject {
	v, count := f.phrasebook(), map[string]int{}
	all := f.byName()
	for _, p := range all {
		count[p.Name]++
	}
	var list []Subject
	for _, p := range all {
		title := p.Name
		if count[p.Name] > 1 {
			title = v.Say("index.of_year", writer.Put("partnership", p.Name), writer.Put("year", v.yearName(p.year)))
		}
		list = append(list, Subject{Title: title, Lang: p.Lang, To: document.Target{Folder: p.Folder}})
		if !strings.HasPrefix(title, p.Short) { // people look for either name
			list = append(list, Subject{Title: p.Short, Lang: p.Lang, To: document.Target{Folder: p.Folder}})
		}
	}
	return list
}

// guidanceSubject links to the guidance page, or to the section in each pack.
func (f *Front) guidanceSubject(g *definition.Guidance) Subject {
	values := f.valuesFor(g)
	s := Subject{Title: values.Text(g.Title.V), Says: values.Text(g.Summary.V)}
	if g.Of != "" { // a translated summary is not shown in an English list
		s.Lang, s.Says = g.Lang, ""
	}
	if g.Shared.V {
		s.To = document.Target{Shared: g.Name}
		return s
	}
	for _, p := range f.packs() {
		if g.IsFor(p.Programme, p.Stage) {
			s.Packs = append(s.Packs, p)
		}
	}
	if len(s.Packs) > 0 {
		s.To = document.Target{Document: briefing.ChapterName(g)}
	}
	return s
}

// termSubjects lists the terms of all glossaries, with each meaning once.
func (f *Front) termSubjects() []Subject {
	var list []Subject
	at := map[[2]string]int{}
	for _, p := range f.packs() {
		for _, term := range p.terms {
			i, known := at[term]
			if !known {
				i = len(list)
				at[term] = i
				list = append(list, Subject{Title: term[0], Says: term[1], To: document.Target{Document: "glossary"}})
			}
			list[i].Packs = append(list[i].Packs, p)
		}
	}
	f.sayWhose(list)
	for i, s := range list {
		if len(s.Packs) > 1 { // the list from A to Z shows the definition
			list[i].To, list[i].Packs = document.Target{Site: document.AToZ, Fragment: document.Slug(f.phrasebook().letter(s.Title))}, nil
		}
	}
	return list
}

// sayWhose puts the programme before each meaning of a term that has several.
func (f *Front) sayWhose(terms []Subject) {
	meanings, v := map[string]int{}, f.phrasebook()
	for _, s := range terms {
		meanings[s.Title]++
	}
	for i, s := range terms {
		if meanings[s.Title] < 2 {
			continue
		}
		for _, p := range f.Programmes {
			if p.ID == s.Packs[0].Programme {
				terms[i].Says = v.Say("all.of_programme", writer.Put("programme", p.Title.V), writer.Put("says", s.Says))
			}
		}
	}
}

// documentSubjects lists the documents of every pack, with their titles in each programme.
func (f *Front) documentSubjects() []Subject {
	var list []Subject
	at := map[Titled]int{}
	for _, p := range f.packs() {
		for _, d := range p.Documents {
			i, known := at[d]
			if !known {
				i = len(list)
				at[d] = i
				list = append(list, Subject{Title: d.Title, To: document.Target{Document: d.File}})
			}
			list[i].Packs = append(list[i].Packs, p)
		}
	}
	return list
}
