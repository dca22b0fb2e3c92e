package briefing

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// answers composes the start of the pack: the next action, the deadline, the contact and the
// dates.
func answers(s composer) []document.Block {
	facts := []document.Fact{s.fact("index.asked_first", s.firstAsked()...)}
	if whom := s.whomToAsk(); len(whom) > 0 {
		facts = append(facts, s.fact("index.ask", whom...))
	}
	return []document.Block{document.Facts{Items: append(facts,
		s.fact("overview.training", s.trainingInShort()...),
		s.fact("overview.reading", s.readingInShort()...))}}
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
		Title:  s.say("overview.draft_title"),
		Blocks: []document.Block{s.para("overview.draft")},
	}}
}

// keyFacts composes the key facts.
func (s composer) keyFacts() []document.Block {
	var facts []document.Fact
	add := func(more ...document.Fact) { facts = append(facts, more...) }
	if s.In.Programme != nil {
		add(s.factOf("overview.programme", s.In.Programme.Title)...)
	}
	p := s.In.Partnership
	add(s.partnership("overview.partnership")...)
	add(s.factOf("overview.council", p.Council)...)
	add(s.factOf("overview.health_board", p.HealthBoard)...)
	add(s.factOf("overview.police", p.Police)...)
	add(s.fact("overview.trained", s.trainedInShort()...))
	add(s.fact("overview.readers", s.readersInShort()...))
	if len(s.In.Reading.Sources) > 0 {
		add(s.fact("overview.sources", s.list(s.In.Reading.Sources)...))
	}
	return []document.Block{s.heading(2, "overview.glance"), document.Facts{Items: facts}}
}

// partnership returns the name of the partnership, in its own language.
func (s composer) partnership(key string) []document.Fact {
	p := s.In.Partnership
	if !has(p.Name) {
		return nil
	}
	name := document.Words(p.Name.V)
	if has(p.Lang) {
		name = []document.Inline{document.Span{Lang: p.Lang.V, Kids: name}}
	}
	return []document.Fact{s.fact(key, name...)}
}

func (s composer) trainingInShort() []document.Inline {
	return inLines(s.dateOf(s.In.Training.Date), s.trainingTimes(), s.prose(s.In.Training.Venue))
}

func (s composer) trainedInShort() []document.Inline {
	t := s.In.Training
	switch {
	case !t.MaxTrainees.Set:
		return s.phrase("gap.number")
	case t.IncludesReaders.V:
		return s.counted("overview.trained_with_readers", t.MaxTrainees.V)
	}
	return s.counted("overview.trained_besides_readers", t.MaxTrainees.V)
}

func (s composer) readingInShort() []document.Inline {
	return inLines(s.readingSpan(), s.prose(s.In.Reading.Venue))
}

// readingSpan writes the number of reading days, and their dates.
func (s composer) readingSpan() []document.Inline {
	days := readingDays(s.In)
	switch {
	case len(days) == 0 && !s.In.Reading.Days.Set:
		return s.phrase("gap.date")
	case len(days) == 0:
		return s.counted("overview.days_to_come", s.In.Reading.Days.V)
	case len(days) == 1:
		return []document.Inline{s.on(days[0])}
	case len(calendar.Runs(days)) > 1:
		return s.counted("overview.days_apart", len(days), slot{"days", s.days(days, s.on)})
	}
	return s.counted("overview.days", len(days), set("first", s.on(days[0])), set("last", s.on(days[len(days)-1])))
}

func (s composer) readersInShort() []document.Inline {
	r := s.In.Reading
	if !r.Readers.Set {
		return s.phrase("gap.number")
	}
	return s.phrase("overview.readers_and_reserves",
		put("readers", capital(s.some(r.Readers.V, "reader", "readers"))),
		put("reserves", s.some(r.Reserves.V, "reserve", "reserves")))
}
