package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// noteLines is the number of ruled lines for notes after the agenda.
const noteLines = 12

// training composes the training session: time and place, agenda, space for notes.
func training(s composer) []document.Block {
	return slices.Concat(
		[]document.Block{s.Heading(2, "training.facts"), document.Facts{Items: s.sessionFacts()}},
		s.agenda(),
		s.accessNeeds(),
		[]document.Block{
			s.Heading(2, "training.notes"),
			document.Lines{Label: s.Say("training.notes_label"), Count: noteLines},
		},
	)
}

func (s composer) sessionFacts() []document.Fact {
	t := s.In.Training
	facts := []document.Fact{s.Fact("training.date", s.DateOf(t.Date)...)}
	if times := s.TrainingTimes(); len(times) > 0 {
		facts = append(facts, s.Fact("training.time", times...))
	}
	if t.Minutes.Set {
		facts = append(facts, s.Fact("training.length", document.Words(s.Words.Duration(t.Minutes.V))...))
	}
	if t.End.Set {
		facts = append(facts, s.Fact("training.until", s.At(t.End.V)))
	}
	facts = slices.Concat(facts, s.Place(writer.Place{Mode: t.Mode, Venue: t.Venue, Access: t.Access, Joining: t.Joining}))
	for _, sitting := range s.FurtherSittings() {
		facts = append(facts, s.sittingFacts(sitting)...)
	}
	if len(t.Off) > 0 {
		facts = append(facts, s.Fact("training.cancelled", s.Days(calendar.InOrder(t.Off), s.On)...))
	}
	return facts
}

// ledBy writes who leads an item, or that it is a break.
func (s composer) ledBy(it definition.AgendaItem) []document.Inline {
	switch {
	case it.Break.V:
		return s.Phrase("training.break")
	case it.Lead.V != "":
		return document.Words(s.Label(it.Lead.V))
	}
	return s.Phrase("training.unled")
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
	all := writer.Put("total", s.Words.Duration(total))
	if breaks == 0 {
		return s.Para("training.total_without_breaks", all)
	}
	return s.Para("training.total", all, writer.Put("breaks", s.Words.Duration(breaks)))
}

// accessNeeds lists access needs without names. The person who sets up the room must know the
// needs, but not whose they are. Only print has it.
func (s composer) accessNeeds() []document.Block {
	list := document.List{Ticks: true}
	var seen []string
	for _, r := range s.In.Readers {
		if need := strings.TrimSpace(r.Access.V); need != "" && !slices.Contains(seen, need) {
			seen = append(seen, need)
			list.Items = append(list.Items, writer.Item(s.Values.Fill(need)...))
		}
	}
	if len(seen) == 0 {
		return nil
	}
	return []document.Block{s.Heading(2, "training.needs"), s.Para("training.needs_lead"), list}
}
