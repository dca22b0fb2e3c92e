package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// Cover holds the text of the first sheet of a pack.
type Cover struct {
	Plain    bool // no cover and no list of contents
	Title    string
	Subtitle string
	Contents string // heading of the table of contents
	Facts    document.Facts
	Imprint  document.Imprint
	Lang     string
	Web      []document.Block // web address of the pack; empty if it is not hosted
}

// CoverOf returns the cover of an inspection's pack.
func CoverOf(b *writer.Brief) Cover {
	s := composer{writer.New(b)}
	subtitle := b.In.Partnership.Name.V
	if p := b.In.Programme; p != nil && writer.Has(p.Title) {
		subtitle = s.Values.Text(p.Title.V) // the partnership is the owner at the top
	}
	facts := s.meetings("cover.training", "cover.reading")
	for _, role := range []string{"inspection_lead", "key_contact"} {
		if ps := s.InRole(role); len(ps) > 0 && writer.Has(ps[0].Name) {
			facts = append(facts, document.Fact{Term: s.Role(role), Value: writer.InLines(s.Named(ps[0]), s.Contact(ps[0]))})
		}
	}
	contact := b.Site.Contact
	facts = append(facts, s.Fact("cover.publisher", writer.InLines(document.Words(b.Site.Organisation.V), document.Words(contact.Name.V),
		document.Words(contact.Phone.V), document.Words(contact.Email.V))...))
	facts = append(facts, s.Fact("cover.version", document.Words(s.Version())...))
	return Cover{
		Title:    s.Say("cover.title"),
		Subtitle: subtitle,
		Contents: s.Say("cover.contents"),
		Facts:    document.Facts{Items: facts},
		Imprint:  s.Imprint(document.Overview),
		Lang:     b.Words.Lang,
		Web:      s.Web(s.Imprint(document.Overview).Address, b.Edition),
	}
}
