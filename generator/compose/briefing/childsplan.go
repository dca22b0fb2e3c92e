package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// childsPlan composes the conditions for the plan, and what has been received.
func childsPlan(c composer) []document.Block {
	return slices.Concat(
		[]document.Block{c.Heading(2, "childs-plan.asked"), document.Facts{Items: c.planFacts()}},
		c.planChecks(),
		c.planReceived(),
	)
}

// planFacts returns the maximum age of the plan, its parts and the rule about its authors.
func (c composer) planFacts() []document.Fact {
	p, t := c.In.Plan, c.In.Training
	facts := []document.Fact{}
	if p.MaxAgeMonths.Set && t.Date.Set {
		facts = append(facts, c.Fact("childs-plan.completed", c.Phrase("childs-plan.completed_between",
			writer.Set("from", c.On(t.Date.V.AddMonths(-p.MaxAgeMonths.V))), writer.Set("to", c.On(t.Date.V)))...))
	}
	if p.MaxAgeMonths.Set {
		facts = append(facts, c.Fact("childs-plan.age", c.Counted("childs-plan.months", p.MaxAgeMonths.V)...))
	}
	if len(p.MustInclude) > 0 {
		facts = append(facts, c.Fact("childs-plan.contains", c.List(p.MustInclude)...))
	}
	return append(facts,
		c.Fact("childs-plan.anonymised", c.Phrase("childs-plan.anonymised_how")...),
		c.Fact("childs-plan.authors", c.Phrase("childs-plan.authors_who")...))
}

// planChecks composes the programme's conditions as a list to tick.
func (c composer) planChecks() []document.Block {
	list := document.List{Ticks: true}
	for _, t := range c.In.Plan.MustInclude {
		list.Items = append(list.Items, writer.Item(c.Phrase("childs-plan.check_contains", writer.Set("part", c.Prose(t)...))...))
	}
	for _, t := range c.In.Plan.Conditions {
		list.Items = append(list.Items, writer.Item(c.Prose(t)...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{c.Heading(2, "childs-plan.before_sending"), c.Para("childs-plan.tick"), list}
}

// planReceived composes what is known about the received plan.
func (c composer) planReceived() []document.Block {
	p := c.In.Plan
	bs := []document.Block{c.Heading(2, "childs-plan.received")}
	var facts []document.Fact
	if p.CompletedOn.Set {
		facts = append(facts, c.Fact("childs-plan.completed_on", c.On(p.CompletedOn.V)))
	}
	if p.Anonymised.Set {
		key := "childs-plan.not_confirmed"
		if p.Anonymised.V {
			key = "childs-plan.confirmed"
		}
		facts = append(facts, c.Fact("childs-plan.anonymised", c.Phrase(key)...))
	}
	if len(p.Includes) > 0 {
		facts = append(facts, c.Fact("childs-plan.contains", c.List(p.Includes)...))
	}
	if len(facts) == 0 {
		return append(bs, c.Para("childs-plan.nothing_yet"))
	}
	return append(bs, document.Facts{Items: facts})
}
