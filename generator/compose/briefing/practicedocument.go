package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// practiceDocument composes the conditions for the plan, and what has been received.
func practiceDocument(c composer) []document.Block {
	return slices.Concat(
		[]document.Block{c.Heading(2, "practice-document.asked"), document.Facts{Items: c.planFacts()}},
		c.planChecks(),
		c.planReceived(),
	)
}

// planFacts returns the maximum age of the plan, its parts and the rule about its authors.
func (c composer) planFacts() []document.Fact {
	p, t := c.In.Practice, c.In.Training
	facts := []document.Fact{}
	if p.MaxAgeMonths.Set && t.Date.Set {
		facts = append(facts, c.Fact("practice-document.completed", c.Phrase("practice-document.completed_between",
			writer.Set("from", c.On(t.Date.V.AddMonths(-p.MaxAgeMonths.V))), writer.Set("to", c.On(t.Date.V)))...))
	}
	if p.MaxAgeMonths.Set {
		facts = append(facts, c.Fact("practice-document.age", c.Counted("practice-document.months", p.MaxAgeMonths.V)...))
	}
	if len(p.MustInclude) > 0 {
		facts = append(facts, c.Fact("practice-document.contains", c.List(p.MustInclude)...))
	}
	return append(facts,
		c.Fact("practice-document.anonymised", c.Phrase("practice-document.anonymised_how")...),
		c.Fact("practice-document.authors", c.Phrase("practice-document.authors_who")...))
}

// planChecks composes the programme's conditions as a list to tick.
func (c composer) planChecks() []document.Block {
	list := document.List{Ticks: true}
	for _, t := range c.In.Practice.MustInclude {
		list.Items = append(list.Items, writer.Item(c.Phrase("practice-document.check_contains", writer.Set("part", c.Prose(t)...))...))
	}
	for _, t := range c.In.Practice.Conditions {
		list.Items = append(list.Items, writer.Item(c.Prose(t)...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{c.Heading(2, "practice-document.before_sending"), c.Para("practice-document.tick"), list}
}

// planReceived composes what is known about the received plan.
func (c composer) planReceived() []document.Block {
	p := c.In.Practice
	bs := []document.Block{c.Heading(2, "practice-document.received")}
	var facts []document.Fact
	if p.CompletedOn.Set {
		facts = append(facts, c.Fact("practice-document.completed_on", c.On(p.CompletedOn.V)))
	}
	if p.Anonymised.Set {
		key := "practice-document.not_confirmed"
		if p.Anonymised.V {
			key = "practice-document.confirmed"
		}
		facts = append(facts, c.Fact("practice-document.anonymised", c.Phrase(key)...))
	}
	if len(p.Includes) > 0 {
		facts = append(facts, c.Fact("practice-document.contains", c.List(p.Includes)...))
	}
	if len(facts) == 0 {
		return append(bs, c.Para("practice-document.nothing_yet"))
	}
	return append(bs, document.Facts{Items: facts})
}
