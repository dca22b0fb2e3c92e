package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// whoIsWho lists everybody who has a role. Those whom the edition does not name are one
// row for each role, with their agencies: five rows of "Inspector" help nobody.
func (s scribe) whoIsWho() []document.Block {
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

// roles returns the roles of people, in the order in which the definition has them.
// Those who are trained have documents of their own.
func (s scribe) roles() []string {
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

// card writes who somebody is: name, post and agency, a line each.
func (s scribe) card(p *definition.Person) []document.Inline {
	var agency []document.Inline
	if s.agency(p) != nil {
		agency = s.agencyOf(p)
	}
	return inLines(s.who(p), s.prose(p.Post), agency)
}

func (s scribe) contactOr(p *definition.Person, gap string) []document.Inline {
	if c := s.contact(p); len(c) > 0 {
		return c
	}
	return s.phrase(gap)
}

// unnamedRow is the people of one role whom the edition does not name.
func (s scribe) unnamedRow(role string, ps []*definition.Person) document.Row {
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

// plural returns what several people of a role are called: the label whose key has an s
// at its end, or the role's own where there is none.
func (s scribe) plural(role string) string {
	many := role + "s"
	if _, ok := s.In.Labels.Get(many); ok || s.words.Has("label."+many) {
		return s.label(many)
	}
	return s.label(role)
}
