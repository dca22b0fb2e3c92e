package sitepages

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// fewPacks is the maximum number of packs with separate links to a subject.
const fewPacks = 6

// AToZ composes the list from A to Z.
func (f *Front) AToZ() *document.Document {
	v := f.phrasebook()
	d := &document.Document{Name: document.AToZ, Title: v.Say("all.title"), Lead: v.Say("all.lead"), Lang: f.Words.Lang, Imprint: f.imprint(document.Target{Site: document.AToZ})}
	subjects := f.Subjects()
	if areas := open(f.areas()); len(areas) <= onePage {
		subjects = append(subjects, f.PartnershipSubjects()...)
		slices.SortStableFunc(subjects, func(a, b Subject) int { return writer.Alphabetical(a.Title, b.Title) })
	} else {
		d.Blocks = append(d.Blocks, v.Heading(2, "index.partnerships"), f.stretches(v, areas))
	}
	if len(subjects) == 0 {
		d.Blocks = append(d.Blocks, v.Para("all.none"))
	}
	letter, list := "", document.List{}
	flush := func() {
		if len(list.Items) > 0 {
			d.Blocks = append(d.Blocks, document.Heading{Level: 2, ID: document.Slug(letter), Text: document.Words(letter)}, list)
		}
		list = document.List{}
	}
	for _, s := range subjects {
		if l := v.letter(s.Title); l != letter {
			flush()
			letter = l
		}
		list.Items = append(list.Items, writer.Item(v.entry(s)...))
	}
	flush()
	d.Blocks = writer.UniqueIDs(d.Blocks)
	return d
}

// letter returns the heading for a title.
func (p phrasebook) letter(title string) string {
	if first, _ := utf8.DecodeRuneInString(strings.ToUpper(document.Bare(title))); unicode.IsLetter(first) {
		return string(first)
	}
	return p.Say("all.other")
}

// entry writes a subject with its description and location.
func (p phrasebook) entry(s Subject) []document.Inline {
	name := document.Words(s.Title)
	if s.Lang != "" {
		name = []document.Inline{document.Span{Lang: s.Lang, Kids: name}}
	}
	says := document.Words(s.Says)
	switch {
	case s.To.Site == document.AToZ:
		name = []document.Inline{document.Strong{Kids: name}}
	case len(s.Packs) == 0:
		name = []document.Inline{document.Link{To: s.To, Kids: name}}
	case len(s.Packs) == 1:
		to := s.To
		to.Folder = s.Packs[0].Folder
		name = []document.Inline{document.Link{To: to, Kids: name}}
	default:
		says = p.packLinks(s)
	}
	if len(says) == 0 {
		return name
	}
	return p.Phrase("all.entry", writer.Set("title", name...), writer.Set("says", says...))
}

// packLinks writes the packs that contain a subject.
func (p phrasebook) packLinks(s Subject) []document.Inline {
	if len(s.Packs) > fewPacks {
		return p.Phrase("all.every_pack")
	}
	var links [][]document.Inline
	for _, pack := range s.Packs {
		to := s.To
		to.Folder = pack.Folder
		links = append(links, []document.Inline{document.Link{To: to, Kids: document.Words(pack.Short)}})
	}
	return p.Listed(links)
}
