package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// ConcernSteps lists what to do about a concern.
func (s Writer) ConcernSteps() document.Block {
	if len(s.In.Concern.Steps) == 0 {
		return s.Para("concern.no_steps")
	}
	list := document.List{Ordered: true, Start: 1}
	for _, t := range s.In.Concern.Steps {
		list.Items = append(list.Items, Item(s.Prose(t)...))
	}
	return list
}

// Reachable returns the people in some roles, with their contact details.
func (s Writer) Reachable(roles []string) []document.Fact {
	var facts []document.Fact
	for _, role := range roles {
		for _, p := range s.InRole(role) {
			facts = append(facts, document.Fact{Term: s.Label(role), Value: s.reach(p)})
		}
	}
	return facts
}

// ConcernRoles returns the roles of the people who handle concerns.
func (s Writer) ConcernRoles() []string {
	roles := []string{"inspection_lead"}
	if lead := s.In.Concern.Lead.V; lead != "" && !slices.Contains(roles, lead) {
		roles = append(roles, lead)
	}
	return roles
}

// reach writes a person and their contact details.
func (s Writer) reach(p *definition.Person) []document.Inline {
	if !Has(p.Name) {
		var agency []document.Inline
		if s.Agency(p) != nil {
			agency = s.AgencyOf(p)
		}
		return InLines(agency, s.Phrase("people.in_print"))
	}
	return InLines(s.Named(p), s.Prose(p.Post), s.ContactOr(p, "gap.contact"))
}

// NumberByHand composes a line for a number that changes from day to day.
func (s Writer) NumberByHand() []document.Block {
	return []document.Block{document.Lines{Label: s.Say("concern.on_duty"), Count: 2}}
}

// ContactOr writes a person's contact details, or the phrase of gap if there are none.
func (s Writer) ContactOr(p *definition.Person, gap string) []document.Inline {
	if c := s.Contact(p); len(c) > 0 {
		return c
	}
	return s.Phrase(gap)
}
