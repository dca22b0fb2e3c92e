package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// concern composes the steps for a concern, and the people to contact.
func concern(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.heading(2, "concern.steps"), s.concernSteps()},
		s.whomToReach(),
		s.numberByHand(),
	)
}

func (s composer) concernSteps() document.Block {
	if len(s.In.Concern.Steps) == 0 {
		return s.para("concern.no_steps")
	}
	list := document.List{Ordered: true, Start: 1}
	for _, t := range s.In.Concern.Steps {
		list.Items = append(list.Items, item(s.prose(t)...))
	}
	return list
}

// whomToReach composes the people who handle concerns: the inspection lead, then the local lead
// for concerns.
func (s composer) whomToReach() []document.Block {
	bs := []document.Block{s.heading(2, "concern.people")}
	facts := s.reachable(s.concernRoles())
	if len(facts) == 0 {
		return append(bs, s.para("concern.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}

// reachable returns the people in some roles, with their contact details.
func (s composer) reachable(roles []string) []document.Fact {
	var facts []document.Fact
	for _, role := range roles {
		for _, p := range s.inRole(role) {
			facts = append(facts, document.Fact{Term: s.label(role), Value: s.reach(p)})
		}
	}
	return facts
}

func (s composer) concernRoles() []string {
	roles := []string{"inspection_lead"}
	if lead := s.In.Concern.Lead.V; lead != "" && !slices.Contains(roles, lead) {
		roles = append(roles, lead)
	}
	return roles
}

// reach writes a person and their contact details.
func (s composer) reach(p *definition.Person) []document.Inline {
	if !has(p.Name) {
		var agency []document.Inline
		if s.agency(p) != nil {
			agency = s.agencyOf(p)
		}
		return inLines(agency, s.phrase("people.in_print"))
	}
	return inLines(s.named(p), s.prose(p.Post), s.contactOr(p, "gap.contact"))
}

// numberByHand composes a line for a number that changes from day to day.
func (s composer) numberByHand() []document.Block {
	return []document.Block{document.Lines{Label: s.say("concern.on_duty"), Count: 2}}
}
