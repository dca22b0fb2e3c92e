package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// answers composes the start of the pack: the next action, the deadline, the contact and the
// dates.
func answers(c composer) []document.Block {
	facts := []document.Fact{c.Fact("index.asked_first", c.FirstAsked()...)}
	if whom := c.WhoToAsk(); len(whom) > 0 {
		facts = append(facts, c.Fact("index.ask", whom...))
	}
	return []document.Block{document.Facts{Items: append(facts,
		c.Fact("overview.training", c.TrainingInShort()...),
		c.Fact("overview.reading", c.ReadingInShort()...))}}
}

// overview composes the front page of a pack: actions, deadlines and owners.
func overview(c composer) []document.Block {
	return slices.Concat(
		c.draftNotice(),
		c.keyFacts(),
		c.nextSteps(),
		c.keyDates(),
		c.timeline(),
		c.whoIsWho(),
		c.differences(),
		c.changes(),
	)
}

func (c composer) draftNotice() []document.Block {
	if !c.In.Draft.V {
		return nil
	}
	return []document.Block{document.Callout{
		Kind:   "important",
		Title:  c.Say("overview.draft_title"),
		Blocks: []document.Block{c.Para("overview.draft")},
	}}
}

// keyFacts composes the key facts.
func (c composer) keyFacts() []document.Block {
	var facts []document.Fact
	add := func(more ...document.Fact) { facts = append(facts, more...) }
	if c.In.Programme != nil {
		add(c.FactOf("overview.programme", c.In.Programme.Title)...)
	}
	p := c.In.Partnership
	add(c.partnership("overview.partnership")...)
	add(c.FactOf("overview.council", p.Council)...)
	add(c.FactOf("overview.health_board", p.HealthBoard)...)
	add(c.FactOf("overview.police", p.Police)...)
	add(c.Fact("overview.trained", c.trainedInShort()...))
	add(c.Fact("overview.readers", c.readersInShort()...))
	if len(c.In.Reading.Sources) > 0 {
		add(c.Fact("overview.sources", c.List(c.In.Reading.Sources)...))
	}
	return []document.Block{c.Heading(2, "overview.glance"), document.Facts{Items: facts}}
}

// partnership returns the name of the partnership, in its own language.
func (c composer) partnership(key string) []document.Fact {
	p := c.In.Partnership
	if !writer.Has(p.Name) {
		return nil
	}
	name := document.Words(p.Name.V)
	if writer.Has(p.Lang) {
		name = []document.Inline{document.Span{Lang: p.Lang.V, Kids: name}}
	}
	return []document.Fact{c.Fact(key, name...)}
}

func (c composer) trainedInShort() []document.Inline {
	t := c.In.Training
	switch {
	case !t.MaxTrainees.Set:
		return c.Phrase("gap.number")
	case t.IncludesReaders.V:
		return c.Counted("overview.trained_with_readers", t.MaxTrainees.V)
	}
	return c.Counted("overview.trained_besides_readers", t.MaxTrainees.V)
}

func (c composer) readersInShort() []document.Inline {
	r := c.In.Reading
	if !r.Readers.Set {
		return c.Phrase("gap.number")
	}
	return c.Phrase("overview.readers_and_reserves",
		writer.Put("readers", writer.Capital(c.Some(r.Readers.V, "reader"))),
		writer.Put("reserves", c.Some(r.Reserves.V, "reserve")))
}
