package briefing

import "briefpack/generator/model/document"

// Cover holds the text of the first sheet of a pack.
type Cover struct {
	Title    string
	Subtitle string
	Contents string // heading of the table of contents
	Facts    document.Facts
	Imprint  document.Imprint
	Lang     string
	Web      []document.Block // web address of the pack; empty if it is not hosted
}

// CoverOf returns the cover of an inspection's pack.
func CoverOf(b *Brief) Cover {
	s := newComposer(b)
	subtitle := b.In.Partnership.Name.V
	if p := b.In.Programme; p != nil && has(p.Title) {
		subtitle = s.values.Text(p.Title.V) // the partnership is the owner at the top
	}
	facts := []document.Fact{
		s.fact("cover.training", s.trainingInShort()...),
		s.fact("cover.reading", s.readingInShort()...),
	}
	for _, role := range []string{"inspection_lead", "key_contact"} {
		if ps := s.inRole(role); len(ps) > 0 && has(ps[0].Name) {
			facts = append(facts, document.Fact{Term: s.label(role), Value: inLines(s.named(ps[0]), s.contact(ps[0]))})
		}
	}
	facts = append(facts, s.fact("cover.version", document.Words(s.version())...))
	return Cover{
		Title:    s.say("cover.title"),
		Subtitle: subtitle,
		Contents: s.say("cover.contents"),
		Facts:    document.Facts{Items: facts},
		Imprint:  s.imprint("overview"),
		Lang:     b.Words.Lang,
		Web:      s.web(s.imprint("overview").Address, b.Edition),
	}
}
