package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// noteLines is the number of ruled lines for notes after the agenda.
const noteLines = 12

// training composes the training session: time and place, agenda, space for notes.
func training(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.heading(2, "training.facts"), document.Facts{Items: s.sessionFacts()}},
		s.agenda(),
		s.accessNeeds(),
		[]document.Block{
			s.heading(2, "training.notes"),
			document.Lines{Label: s.say("training.notes_label"), Count: noteLines},
		},
	)
}

func (s composer) sessionFacts() []document.Fact {
	t := s.In.Training
	facts := []document.Fact{s.fact("training.date", s.dateOf(t.Date)...)}
	if times := s.trainingTimes(); len(times) > 0 {
		facts = append(facts, s.fact("training.time", times...))
	}
	if t.Minutes.Set {
		facts = append(facts, s.fact("training.length", document.Words(s.words.Duration(t.Minutes.V))...))
	}
	if t.End.Set {
		facts = append(facts, s.fact("training.until", s.at(t.End.V)))
	}
	facts = slices.Concat(facts, s.place(place{t.Mode, t.Venue, t.Access, t.Joining}))
	for _, sitting := range s.furtherSittings() {
		facts = append(facts, s.sittingFacts(sitting)...)
	}
	if len(t.Off) > 0 {
		facts = append(facts, s.fact("training.called_off", s.days(calendar.InOrder(t.Off), s.on)...))
	}
	return facts
}

// trainingTimes writes the start and end of the first session, if they are known.
func (s composer) trainingTimes() []document.Inline {
	t := s.In.Training
	length := t.Minutes
	if len(s.furtherSittings()) > 0 {
		length = definition.Int{V: calendar.Length(s.In.Agenda, 1), Set: len(s.In.Agenda) > 0}
	}
	return s.fromTo(t.Start, length)
}

// fromTo writes the start and end of a period, if they are known.
func (s composer) fromTo(start definition.Clock, minutes definition.Int) []document.Inline {
	switch {
	case start.Set && minutes.Set:
		return s.between(start.V, start.V.Add(minutes.V))
	case start.Set:
		return s.phrase("time.from", set("from", s.at(start.V)))
	}
	return nil
}

// ledBy writes who leads an item, or that it is a break.
func (s composer) ledBy(it definition.AgendaItem) []document.Inline {
	switch {
	case it.Break.V:
		return s.phrase("training.break")
	case it.Lead.V != "":
		return document.Words(s.label(it.Lead.V))
	}
	return s.phrase("training.unled")
}

// agendaTotal writes the length of all items, and of the breaks.
func (s composer) agendaTotal() document.Block {
	total, breaks := 0, 0
	for _, n := range calendar.Sessions(s.In.Agenda) {
		total += calendar.Length(s.In.Agenda, n)
	}
	for _, it := range s.In.Agenda {
		if it.Break.V {
			breaks += it.Minutes.V
		}
	}
	all := put("total", s.words.Duration(total))
	if breaks == 0 {
		return s.para("training.total_without_breaks", all)
	}
	return s.para("training.total", all, put("breaks", s.words.Duration(breaks)))
}

// accessNeeds lists access needs without names. The person who sets up the room must know the
// needs, but not whose they are. Only print has it.
func (s composer) accessNeeds() []document.Block {
	list := document.List{Ticks: true}
	var seen []string
	for _, r := range s.In.Readers {
		if need := strings.TrimSpace(r.Access.V); need != "" && !slices.Contains(seen, need) {
			seen = append(seen, need)
			list.Items = append(list.Items, item(s.values.Fill(need)...))
		}
	}
	if len(seen) == 0 {
		return nil
	}
	return []document.Block{s.heading(2, "training.needs"), s.para("training.needs_lead"), list}
}
