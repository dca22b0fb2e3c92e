package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// whoIsWho lists the people with a role. Unnamed people share one row for each role, with their
// agencies.
func whoIsWho(c composer) []document.Block {
	t := document.Table{
		Caption:  c.Say("people.caption"),
		Columns:  []document.Column{c.Column("people.role"), c.Wide("people.person"), c.Column("people.contact")},
		RowHeads: true,
	}
	for _, role := range c.roles() {
		var unnamed []*definition.Person
		for _, p := range c.InRole(role) {
			if !writer.Has(p.Name) {
				unnamed = append(unnamed, p)
				continue
			}
			t.Rows = append(t.Rows, writer.Row(document.Words(c.Role(role)), c.card(p), c.ContactOr(p)))
		}
		if len(unnamed) > 0 {
			t.Rows = append(t.Rows, c.unnamedRow(role, unnamed))
		}
	}
	bs := append(c.bodies(), t)
	if c.HasDocument("roster") {
		bs = append(bs, c.Para("people.readers", writer.Set("roster", c.To("roster"))))
	}
	if c.HasDocument("attendance") {
		bs = append(bs, c.Para("people.trained", writer.Set("attendance", c.To("attendance"))))
	}
	return bs
}

// roles returns the roles of people, in the order of the definition, except people who are
// trained: they have their own documents.
func (c composer) roles() []string {
	var roles []string
	for i := range c.In.People {
		role := c.In.People[i].Role.V
		if role == "" || slices.Contains([]string{"reader", "reserve", "trainee"}, role) || slices.Contains(roles, role) {
			continue
		}
		roles = append(roles, role)
	}
	return roles
}

// card writes the name, post and agency of a person, one on each line.
func (c composer) card(p *definition.Person) []document.Inline {
	var agency []document.Inline
	if c.Agency(p) != nil {
		agency = c.AgencyOf(p)
	}
	return writer.InLines(c.Who(p), c.Prose(p.Post), agency)
}

// unnamedRow returns the row of the unnamed people in one role.
func (c composer) unnamedRow(role string, ps []*definition.Person) document.Row {
	var agencies [][]document.Inline
	var seen []string
	for _, p := range ps {
		if a := c.Agency(p); a != nil && !slices.Contains(seen, a.ID.V) {
			seen = append(seen, a.ID.V)
			agencies = append(agencies, document.Words(a.Name.V))
		}
	}
	head := document.Words(c.Role(role))
	if len(ps) > 1 {
		head = c.Phrase("people.several", writer.Put("roles", c.Roles(role)), writer.Put("n", c.Words.Number(len(ps))))
	}
	who := c.Phrase("people.unnamed")
	if len(agencies) > 0 {
		who = c.Listed(agencies)
	}
	return writer.Row(head, who, c.Phrase("people.in_print"))
}
