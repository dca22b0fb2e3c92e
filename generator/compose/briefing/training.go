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
func training(c composer) []document.Block {
	return slices.Concat(
		[]document.Block{c.Heading(2, "training.facts"), document.Facts{Items: c.sessionFacts()}},
		c.agenda(),
		c.accessNeeds(),
		[]document.Block{
			c.Heading(2, "training.notes"),
			document.Lines{Label: c.Say("training.notes_label"), Count: noteLines},
		},
	)
}

func (c composer) sessionFacts() []document.Fact {
	t := c.In.Training
	var facts []document.Fact
	place := writer.Place{Mode: t.Mode, Venue: t.Venue, Access: t.Access, Joining: t.Joining}
	switch {
	case t.Held():
		facts = append(c.mainSession(), c.Place(place)...)
	case place != writer.Place{}: // of all sessions
		facts = c.Place(place)
	}
	for _, sitting := range c.FurtherSittings() {
		facts = append(facts, c.sittingFacts(sitting)...)
	}
	if len(t.Off) > 0 {
		facts = append(facts, c.Fact("training.cancelled", c.Days(calendar.InOrder(t.Off), c.On)...))
	}
	return facts
}

// mainSession returns when the session of [training] is.
func (c composer) mainSession() []document.Fact {
	t := c.In.Training
	facts := []document.Fact{c.Fact("training.date", c.DateOf(t.Date)...)}
	if times := c.TrainingTimes(); len(times) > 0 {
		facts = append(facts, c.Fact("training.time", times...))
	}
	if t.Minutes.Set {
		facts = append(facts, c.Fact("training.length", document.Words(c.Words.Duration(t.Minutes.V))...))
	}
	if t.End.Set {
		facts = append(facts, c.Fact("training.until", c.At(t.End.V)))
	}
	return facts
}

// ledBy writes who leads an item, or that it is a break.
func (c composer) ledBy(it definition.AgendaItem) []document.Inline {
	switch {
	case it.Break.V:
		return c.Phrase("training.break")
	case it.Lead.V != "":
		return document.Words(c.Owner(it.Lead.V))
	}
	return c.Phrase("training.unled")
}

// agendaTotal writes the length of all items, and of the breaks.
func (c composer) agendaTotal() document.Block {
	total, breaks := 0, 0
	for _, n := range calendar.Sessions(c.In.Agenda) {
		total += calendar.Length(c.In.Agenda, n)
	}
	for _, it := range c.In.Agenda {
		if it.Break.V {
			breaks += it.Minutes.V
		}
	}
	all := writer.Put("total", c.Words.Duration(total))
	if breaks == 0 {
		return c.Para("training.total_without_breaks", all)
	}
	return c.Para("training.total", all, writer.Put("breaks", c.Words.Duration(breaks)))
}

// accessNeeds lists access needs without names. The person who sets up the room must know the
// needs, but not whose they are. Only print has it.
func (c composer) accessNeeds() []document.Block {
	list := document.List{Ticks: true}
	var seen []string
	for _, r := range c.In.Readers {
		if need := strings.TrimSpace(r.Access.V); need != "" && !slices.Contains(seen, need) {
			seen = append(seen, need)
			list.Items = append(list.Items, writer.Item(c.Values.Fill(need)...))
		}
	}
	if len(seen) == 0 {
		return nil
	}
	return []document.Block{c.Heading(2, "training.needs"), c.Para("training.needs_lead"), list}
}
