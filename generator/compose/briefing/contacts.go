package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// whoIsWho lists the people with a role. Unnamed people share one row for each role, with their
// agencies.
func (s composer) whoIsWho() []document.Block {
	bs := []document.Block{s.Heading(2, "people.who")}
	t := document.Table{
		Caption:  s.Say("people.caption"),
		Columns:  []document.Column{s.Column("people.role"), s.Wide("people.person"), s.Column("people.contact")},
		RowHeads: true,
	}
	for _, role := range s.roles() {
		var unnamed []*definition.Person
		for _, p := range s.InRole(role) {
			if !writer.Has(p.Name) {
				unnamed = append(unnamed, p)
				continue
			}
			t.Rows = append(t.Rows, writer.Row(document.Words(s.Label(role)), s.card(p), s.ContactOr(p, "gap.contact")))
		}
		if len(unnamed) > 0 {
			t.Rows = append(t.Rows, s.unnamedRow(role, unnamed))
		}
	}
	if len(t.Rows) == 0 {
		return append(bs, s.Para("people.nobody"))
	}
	return append(bs, t, s.Para("people.elsewhere", writer.Set("roster", s.To("roster")), writer.Set("attendance", s.To("attendance"))))
}

// roles returns the roles of people, in the order of the definition, except people who are
// trained: they have their own documents.
func (s composer) roles() []string {
	var roles []string
	for i := range s.In.People {
		role := s.In.People[i].Role.V
		if role == "" || slices.Contains([]string{"reader", "reserve", "trainee"}, role) || slices.Contains(roles, role) {
			continue
		}
		roles = append(roles, role)
	}
	return roles
}

// card writes the name, post and agency of a person, one on each line.
func (s composer) card(p *definition.Person) []document.Inline {
	var agency []document.Inline
	if s.Agency(p) != nil {
		agency = s.AgencyOf(p)
	}
	return writer.InLines(s.Who(p), s.Prose(p.Post), agency)
}

// unnamedRow returns the row of the unnamed people in one role.
func (s composer) unnamedRow(role string, ps []*definition.Person) document.Row {
	var agencies [][]document.Inline
	var seen []string
	for _, p := range ps {
		if a := s.Agency(p); a != nil && !slices.Contains(seen, a.ID.V) {
			seen = append(seen, a.ID.V)
			agencies = append(agencies, document.Words(a.Name.V))
		}
	}
	head := document.Words(s.Label(role))
	if len(ps) > 1 {
		head = s.Phrase("people.several", writer.Put("roles", s.plural(role)), writer.Put("n", s.Words.Number(len(ps))))
	}
	who := s.Phrase("people.unnamed")
	if len(agencies) > 0 {
		who = s.Listed(agencies)
	}
	return writer.Row(head, who, s.Phrase("people.in_print"))
}

// plural returns the plural of a role: the label whose key ends in s, or else the role's own
// label.
func (s composer) plural(role string) string {
	many := role + "s"
	if _, ok := s.In.Labels.Get(many); ok || s.Words.Has("label."+many) {
		return s.Label(many)
	}
	return s.Label(role)
}
