package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// FirstAsked writes the next step of the partnership, or that there is none.
func (s Writer) FirstAsked() []document.Inline {
	before, after := s.StepsAhead()
	steps := s.Due(slices.Concat(before, after))
	if len(steps) == 0 {
		return s.Phrase("index.nothing_asked")
	}
	return s.Step(steps[0])
}

// Due leaves out the inspection team's own steps. It keeps a step if a person in the role has an
// agency, or no one has the role.
func (s Writer) Due(steps []Deadline) []Deadline {
	return slices.DeleteFunc(steps, func(d Deadline) bool {
		people := s.InRole(d.Task.Owner.V)
		return len(people) > 0 && !slices.ContainsFunc(people, func(p *definition.Person) bool { return s.Agency(p) != nil })
	})
}

// Step writes a task with its date and owner.
func (s Writer) Step(d Deadline) []document.Inline {
	return s.Phrase("overview.step", Set("date", document.Strong{Kids: []document.Inline{s.On(d.Due)}}), Put("owner", s.Owner(d.Task.Owner.V)), Slot{"task", s.Prose(d.Task.Title)})
}

// WhomToAsk writes the inspection lead if the edition names them, or else the site's contact.
func (s Writer) WhomToAsk() []document.Inline {
	for _, p := range s.InRole("inspection_lead") {
		if contact := s.Contact(p); Has(p.Name) && len(contact) > 0 {
			return InLines(s.Named(p), contact)
		}
	}
	c := s.Site.Contact
	return InLines(document.Words(c.Name.V), s.Contact(&definition.Person{Phone: c.Phone, Email: c.Email}))
}
