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
	return []document.Block{document.Facts{Items: append(facts, c.meetings("overview.training", "overview.reading")...)}}
}

// meetings writes when and where the training and the reading are, as far as there are any.
func (c composer) meetings(training, reading string) []document.Fact {
	var facts []document.Fact
	if c.In.IsTrained() {
		facts = append(facts, c.Fact(training, c.TrainingInShort()...))
	}
	if c.In.Reading.IsHeld() {
		facts = append(facts, c.Fact(reading, c.ReadingInShort()...))
	}
	return facts
}

// overview composes the front page of a pack: actions, deadlines and owners.
func overview(c composer) []document.Block {
	return slices.Concat(
		c.stateNotice(),
		c.draftNotice(),
		c.nextSteps(),
		c.inNumbers(),
	)
}

// stateNotice says that the inspection is paused or withdrawn.
func (c composer) stateNotice() []document.Block {
	switch c.In.State.V {
	case "paused":
		return c.notice("overview.paused_title", "overview.paused")
	case "withdrawn":
		return c.notice("overview.withdrawn_title", "overview.withdrawn")
	}
	return nil
}

func (c composer) draftNotice() []document.Block {
	if !c.In.Draft.V {
		return nil
	}
	return c.notice("overview.draft_title", "overview.draft")
}

func (c composer) notice(title, text string) []document.Block {
	return []document.Block{document.Callout{Kind: "important", Title: c.Say(title), Blocks: []document.Block{c.Para(text)}}}
}

// bodies composes the facts about the partnership and its programme.
func (c composer) bodies() []document.Block {
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
	if len(facts) == 0 {
		return nil
	}
	return []document.Block{document.Facts{Items: facts}}
}

// keyFacts composes the numbers of people and the sources.
func (c composer) keyFacts() []document.Fact {
	var facts []document.Fact
	add := func(more ...document.Fact) { facts = append(facts, more...) }
	if c.In.IsTrained() {
		add(c.Fact("overview.trained", c.trainedInShort()...))
	}
	if c.In.Reading.HasReaders() {
		add(c.Fact("overview.readers", c.readersInShort()...))
	}
	return facts
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
	who := writer.Put("people", c.Words.List(c.readersAndReserves()))
	switch {
	case !t.MaxTrainees.Set:
		return c.Open()
	case !c.In.Reading.HasReaders():
		return c.Counted("overview.trained_alone", t.MaxTrainees.V)
	case t.IncludesReaders.V:
		return c.Counted("overview.trained_with_readers", t.MaxTrainees.V, who)
	}
	return c.Counted("overview.trained_besides_readers", t.MaxTrainees.V, who)
}

// readersAndReserves lists what the people are called who read or may read.
func (c composer) readersAndReserves() []string {
	list := []string{c.Values.RolePlural("reader")}
	if c.In.Reading.Reserves.V > 0 {
		list = append(list, c.Values.RolePlural("reserve"))
	}
	return list
}

func (c composer) readersInShort() []document.Inline {
	r, readers := c.In.Reading, writer.Capital(c.Some(c.In.Reading.Readers.V, "reader"))
	if r.Reserves.V == 0 {
		return document.Words(readers)
	}
	return c.Phrase("overview.readers_and_reserves", writer.Put("readers", readers), writer.Put("reserves", c.Some(r.Reserves.V, "reserve")))
}
