package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// childsPlan composes the conditions for the plan, and what has been received.
func childsPlan(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.Heading(2, "childs-plan.asked"), document.Facts{Items: s.planFacts()}},
		s.planChecks(),
		s.planReceived(),
	)
}

// planFacts returns the maximum age of the plan, its parts and the rule about its authors.
func (s composer) planFacts() []document.Fact {
	p, t := s.In.Plan, s.In.Training
	facts := []document.Fact{}
	if p.MaxAgeMonths.Set && t.Date.Set {
		facts = append(facts, s.Fact("childs-plan.completed", s.Phrase("childs-plan.completed_between",
			writer.Set("from", s.On(t.Date.V.AddMonths(-p.MaxAgeMonths.V))), writer.Set("to", s.On(t.Date.V)))...))
	}
	if p.MaxAgeMonths.Set {
		facts = append(facts, s.Fact("childs-plan.age", s.Counted("childs-plan.months", p.MaxAgeMonths.V)...))
	}
	if len(p.MustInclude) > 0 {
		facts = append(facts, s.Fact("childs-plan.contains", s.List(p.MustInclude)...))
	}
	return append(facts,
		s.Fact("childs-plan.anonymised", s.Phrase("childs-plan.anonymised_how")...),
		s.Fact("childs-plan.authors", s.Phrase("childs-plan.authors_who")...))
}

// planChecks composes the programme's conditions as a list to tick.
func (s composer) planChecks() []document.Block {
	list := document.List{Ticks: true}
	for _, t := range s.In.Plan.MustInclude {
		list.Items = append(list.Items, writer.Item(s.Phrase("childs-plan.check_contains", writer.Set("part", s.Prose(t)...))...))
	}
	for _, t := range s.In.Plan.Conditions {
		list.Items = append(list.Items, writer.Item(s.Prose(t)...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{s.Heading(2, "childs-plan.before_sending"), s.Para("childs-plan.tick"), list}
}

// planReceived composes what is known about the received plan.
func (s composer) planReceived() []document.Block {
	p := s.In.Plan
	bs := []document.Block{s.Heading(2, "childs-plan.received")}
	var facts []document.Fact
	if p.CompletedOn.Set {
		facts = append(facts, s.Fact("childs-plan.completed_on", s.On(p.CompletedOn.V)))
	}
	if p.Anonymised.Set {
		key := "childs-plan.not_confirmed"
		if p.Anonymised.V {
			key = "childs-plan.confirmed"
		}
		facts = append(facts, s.Fact("childs-plan.anonymised", s.Phrase(key)...))
	}
	if len(p.Includes) > 0 {
		facts = append(facts, s.Fact("childs-plan.contains", s.List(p.Includes)...))
	}
	if len(facts) == 0 {
		return append(bs, s.Para("childs-plan.nothing_yet"))
	}
	return append(bs, document.Facts{Items: facts})
}
