package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// whoIsWho lists the people with a role. Unnamed people share one row for each role, with their
// agencies.
func (s composer) whoIsWho() []document.Block {
	bs := []document.Block{s.heading(2, "people.who")}
	t := document.Table{
		Caption:  s.say("people.caption"),
		Columns:  []document.Column{s.column("people.role"), s.wide("people.person"), s.column("people.contact")},
		RowHeads: true,
	}
	for _, role := range s.roles() {
		var unnamed []*definition.Person
		for _, p := range s.inRole(role) {
			if !has(p.Name) {
				unnamed = append(unnamed, p)
				continue
			}
			t.Rows = append(t.Rows, row(document.Words(s.label(role)), s.card(p), s.contactOr(p, "gap.contact")))
		}
		if len(unnamed) > 0 {
			t.Rows = append(t.Rows, s.unnamedRow(role, unnamed))
		}
	}
	if len(t.Rows) == 0 {
		return append(bs, s.para("people.nobody"))
	}
	return append(bs, t, s.para("people.elsewhere", set("roster", s.to("roster")), set("attendance", s.to("attendance"))))
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
	if s.agency(p) != nil {
		agency = s.agencyOf(p)
	}
	return inLines(s.who(p), s.prose(p.Post), agency)
}

func (s composer) contactOr(p *definition.Person, gap string) []document.Inline {
	if c := s.contact(p); len(c) > 0 {
		return c
	}
	return s.phrase(gap)
}

// unnamedRow returns the row of the unnamed people in one role.
func (s composer) unnamedRow(role string, ps []*definition.Person) document.Row {
	var agencies [][]document.Inline
	var seen []string
	for _, p := range ps {
		if a := s.agency(p); a != nil && !slices.Contains(seen, a.ID.V) {
			seen = append(seen, a.ID.V)
			agencies = append(agencies, document.Words(a.Name.V))
		}
	}
	head := document.Words(s.label(role))
	if len(ps) > 1 {
		head = s.phrase("people.several", put("roles", s.plural(role)), put("n", s.words.Number(len(ps))))
	}
	who := s.phrase("people.unnamed")
	if len(agencies) > 0 {
		who = s.listed(agencies)
	}
	return row(head, who, s.phrase("people.in_print"))
}

// plural returns the plural of a role: the label whose key ends in s, or else the role's own
// label.
func (s composer) plural(role string) string {
	many := role + "s"
	if _, ok := s.In.Labels.Get(many); ok || s.words.Has("label."+many) {
		return s.label(many)
	}
	return s.label(role)
}
