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
		factsOf(c.whenAndWhere()),
		c.agenda(),
		c.takingPart(),
		c.accessNeeds(),
		[]document.Block{
			c.Heading(2, "training.notes"),
			document.Lines{Label: c.Say("training.notes_label"), Count: noteLines},
		},
	)
}

// factsOf returns facts as a block, if there are any.
func factsOf(facts []document.Fact) []document.Block {
	if len(facts) == 0 {
		return nil
	}
	return []document.Block{document.Facts{Items: facts}}
}

// takingPart composes what people need to know beyond the agenda.
func (c composer) takingPart() []document.Block {
	facts := factsOf(c.sessionFacts())
	if len(facts) == 0 {
		return nil
	}
	return append([]document.Block{c.Heading(2, "training.facts")}, facts...)
}

// whenAndWhere writes the date, the time and the place of the main session in two lines.
func (c composer) whenAndWhere() []document.Fact {
	t := c.In.Training
	var facts []document.Fact
	if t.Held() {
		facts = append(facts, c.Fact("training.when", c.TrainingWhen()...))
	}
	switch {
	case writer.Has(t.Venue):
		facts = append(facts, c.Fact("training.where", c.Prose(t.Venue)...))
	case t.Held():
		facts = append(facts, c.Fact("training.where", c.Open()...))
	}
	return facts
}

// sessionFacts writes what else people need to know to take part.
func (c composer) sessionFacts() []document.Fact {
	t := c.In.Training
	var facts []document.Fact
	if t.Held() && t.Minutes.Set && len(c.In.Agenda) == 0 { // the agenda says it
		facts = append(facts, c.Fact("training.length", document.Words(c.Words.Duration(t.Minutes.V))...))
	}
	if t.Held() && t.End.Set {
		facts = append(facts, c.Fact("training.until", c.At(t.End.V)))
	}
	facts = append(facts, c.PlaceInDetail(writer.Place{Mode: t.Mode, Access: t.Access, Joining: t.Joining})...)
	for _, sitting := range c.FurtherSittings() {
		facts = append(facts, c.sittingFacts(sitting)...)
	}
	if len(t.Off) > 0 {
		facts = append(facts, c.Fact("training.cancelled", c.Days(calendar.InOrder(t.Off), c.On)...))
	}
	return facts
}

// ledBy writes who leads an item; nothing of a break.
func (c composer) ledBy(it definition.AgendaItem) []document.Inline {
	switch {
	case it.Break.V:
		return nil
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
