package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// answers composes the start of the pack: the next action, the deadline, the contact and the
// dates.
func answers(s composer) []document.Block {
	facts := []document.Fact{s.Fact("index.asked_first", s.FirstAsked()...)}
	if whom := s.WhomToAsk(); len(whom) > 0 {
		facts = append(facts, s.Fact("index.ask", whom...))
	}
	return []document.Block{document.Facts{Items: append(facts,
		s.Fact("overview.training", s.TrainingInShort()...),
		s.Fact("overview.reading", s.ReadingInShort()...))}}
}

// overview composes the front page of a pack: actions, deadlines and owners.
func overview(s composer) []document.Block {
	return slices.Concat(
		s.draftNotice(),
		s.keyFacts(),
		s.nextSteps(),
		s.keyDates(),
		s.timeline(),
		s.whoIsWho(),
		s.differences(),
		s.changes(),
	)
}

func (s composer) draftNotice() []document.Block {
	if !s.In.Draft.V {
		return nil
	}
	return []document.Block{document.Callout{
		Kind:   "important",
		Title:  s.Say("overview.draft_title"),
		Blocks: []document.Block{s.Para("overview.draft")},
	}}
}

// keyFacts composes the key facts.
func (s composer) keyFacts() []document.Block {
	var facts []document.Fact
	add := func(more ...document.Fact) { facts = append(facts, more...) }
	if s.In.Programme != nil {
		add(s.FactOf("overview.programme", s.In.Programme.Title)...)
	}
	p := s.In.Partnership
	add(s.partnership("overview.partnership")...)
	add(s.FactOf("overview.council", p.Council)...)
	add(s.FactOf("overview.health_board", p.HealthBoard)...)
	add(s.FactOf("overview.police", p.Police)...)
	add(s.Fact("overview.trained", s.trainedInShort()...))
	add(s.Fact("overview.readers", s.readersInShort()...))
	if len(s.In.Reading.Sources) > 0 {
		add(s.Fact("overview.sources", s.List(s.In.Reading.Sources)...))
	}
	return []document.Block{s.Heading(2, "overview.glance"), document.Facts{Items: facts}}
}

// partnership returns the name of the partnership, in its own language.
func (s composer) partnership(key string) []document.Fact {
	p := s.In.Partnership
	if !writer.Has(p.Name) {
		return nil
	}
	name := document.Words(p.Name.V)
	if writer.Has(p.Lang) {
		name = []document.Inline{document.Span{Lang: p.Lang.V, Kids: name}}
	}
	return []document.Fact{s.Fact(key, name...)}
}

func (s composer) trainedInShort() []document.Inline {
	t := s.In.Training
	switch {
	case !t.MaxTrainees.Set:
		return s.Phrase("gap.number")
	case t.IncludesReaders.V:
		return s.Counted("overview.trained_with_readers", t.MaxTrainees.V)
	}
	return s.Counted("overview.trained_besides_readers", t.MaxTrainees.V)
}

func (s composer) readersInShort() []document.Inline {
	r := s.In.Reading
	if !r.Readers.Set {
		return s.Phrase("gap.number")
	}
	return s.Phrase("overview.readers_and_reserves",
		writer.Put("readers", writer.Capital(s.Some(r.Readers.V, "reader", "readers"))),
		writer.Put("reserves", s.Some(r.Reserves.V, "reserve", "reserves")))
}
