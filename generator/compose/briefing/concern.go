package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// concern is what anybody does who meets a serious worry, and whom they reach.
func concern(s scribe) []document.Block {
	return slices.Concat(
		[]document.Block{s.heading(2, "concern.steps"), s.concernSteps()},
		s.whomToReach(),
		s.numberByHand(),
	)
}

func (s scribe) concernSteps() document.Block {
	if len(s.In.Concern.Steps) == 0 {
		return s.para("concern.no_steps")
	}
	list := document.List{Ordered: true, Start: 1}
	for _, t := range s.In.Concern.Steps {
		list.Items = append(list.Items, item(s.prose(t)...))
	}
	return list
}

// whomToReach is the people to whom a concern goes: the inspection lead, then the local
// lead for concerns.
func (s scribe) whomToReach() []document.Block {
	bs := []document.Block{s.heading(2, "concern.people")}
	facts := s.reachable(s.concernRoles())
	if len(facts) == 0 {
		return append(bs, s.para("concern.nobody"))
	}
	return append(bs, document.Facts{Items: facts})
}

// reachable is everybody in these roles, and how to reach them.
func (s scribe) reachable(roles []string) []document.Fact {
	var facts []document.Fact
	for _, role := range roles {
		for _, p := range s.inRole(role) {
			facts = append(facts, document.Fact{Term: s.label(role), Value: s.reach(p)})
		}
	}
	return facts
}

func (s scribe) concernRoles() []string {
	roles := []string{"inspection_lead"}
	if lead := s.In.Concern.Lead.V; lead != "" && !slices.Contains(roles, lead) {
		roles = append(roles, lead)
	}
	return roles
}

// reach writes who somebody is and how to reach them.
func (s scribe) reach(p *definition.Person) []document.Inline {
	if !has(p.Name) {
		var agency []document.Inline
		if s.agency(p) != nil {
			agency = s.agencyOf(p)
		}
		return inLines(agency, s.phrase("people.in_print"))
	}
	return inLines(s.named(p), s.prose(p.Post), s.contactOr(p, "gap.contact"))
}

// numberByHand is a line for a number that changes from day to day.
func (s scribe) numberByHand() []document.Block {
	return []document.Block{document.Lines{Label: s.say("concern.on_duty"), Count: 2}}
}
