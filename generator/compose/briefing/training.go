package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// noteLines is how many ruled lines the agenda leaves for notes.
const noteLines = 12

// training is the session: when and where, the agenda, room for notes.
func training(s scribe) []document.Block {
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

func (s scribe) sessionFacts() []document.Fact {
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

// trainingTimes writes from when to when the first session lasts, as far as that is settled.
func (s scribe) trainingTimes() []document.Inline {
	t := s.In.Training
	length := t.Minutes
	if len(s.furtherSittings()) > 0 {
		length = definition.Int{V: calendar.Length(s.In.Agenda, 1), Set: len(s.In.Agenda) > 0}
	}
	return s.fromTo(t.Start, length)
}

// fromTo writes from when to when something lasts so many minutes, as far as that is
// settled.
func (s scribe) fromTo(start definition.Clock, minutes definition.Int) []document.Inline {
	switch {
	case start.Set && minutes.Set:
		return s.between(start.V, start.V.Add(minutes.V))
	case start.Set:
		return s.phrase("time.from", set("from", s.at(start.V)))
	}
	return nil
}

// ledBy writes who leads an item; of a break it says that it is one.
func (s scribe) ledBy(it definition.AgendaItem) []document.Inline {
	switch {
	case it.Break.V:
		return s.phrase("training.break")
	case it.Lead.V != "":
		return document.Words(s.label(it.Lead.V))
	}
	return s.phrase("training.unled")
}

// agendaTotal says how long all items take, and how much of that is breaks.
func (s scribe) agendaTotal() document.Block {
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

// accessNeeds lists what people need in the room, without saying who: whoever sets up
// the room has to know what, and nobody has to know of whom. Only print has it.
func (s scribe) accessNeeds() []document.Block {
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
