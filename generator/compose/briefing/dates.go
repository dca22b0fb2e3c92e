package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
)

// event is an event on a day.
type event struct {
	day  day.Date
	what []document.Inline
}

// inNumbers lists the days with events, in order, and then the numbers of people and the sources. The
// training and the reading are above.
func (c composer) inNumbers() []document.Block {
	bs := []document.Block{c.Heading(2, "overview.glance")}
	var facts document.Facts
	for _, e := range c.events() {
		facts.Items = append(facts.Items, document.Fact{Term: c.Words.Date(e.day), Value: e.what})
	}
	if len(facts.Items) == 0 && !c.In.Training.Date.Set && len(c.In.Reading.Dates) == 0 {
		bs = append(bs, c.Para("overview.no_dates"))
	}
	if facts.Items = append(facts.Items, c.keyFacts()...); len(facts.Items) > 0 {
		bs = append(bs, facts)
	}
	if len(bs) == 1 {
		return nil
	}
	return bs
}

func (c composer) events() []event {
	var events []event
	for _, e := range c.In.Dates {
		if e.Set {
			events = append(events, event{e.V, document.Words(c.Label(e.Key))})
		}
	}
	for _, sitting := range c.FurtherSittings() {
		if sitting.Date.Set {
			what := []document.Inline{document.Link{To: document.Target{Document: "training"}, Kids: document.Words(c.nameOfSitting(sitting))}}
			events = append(events, event{sitting.Date.V, writer.InLines(what, c.sittingTimes(sitting))})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	return events
}

// nextSteps writes the next open task of each owner in the partnership.
func (c composer) nextSteps() []document.Block {
	var facts document.Facts
	steps := c.Due(c.NextSteps())
	if len(steps) == 1 {
		steps = nil // it is at the top
	}
	for _, d := range steps {
		text := c.Phrase("overview.owned_step_open", writer.Set("when", c.CountedFrom(d.Task)...), writer.Set("task", c.Prose(d.Task.Title)...))
		if d.Set {
			text = c.Phrase("overview.owned_step", writer.Set("date", document.Strong{Kids: []document.Inline{c.By(d, c.On)}}), writer.Set("task", c.Prose(d.Task.Title)...))
		}
		facts.Items = append(facts.Items, document.Fact{Term: c.Owner(d.Task.Owner.V), Value: text})
	}
	var bs []document.Block
	if done := c.DoneTasks(); len(done) > 0 && c.HasDocument("checklist") {
		bs = append(bs, document.Paragraph{Text: done})
	}
	if len(facts.Items) > 0 {
		bs = append(bs, facts)
	}
	if d, ok := c.In.Dates.Get("first_meeting"); ok && d.Set && len(facts.Items) > 0 {
		bs = append(bs, c.Para("overview.first_meeting"))
	}
	if c.HasDocument("checklist") {
		bs = append(bs, c.Para("overview.all_steps", writer.Set("checklist", c.To("checklist"))))
	}
	if len(bs) == 0 {
		return nil
	}
	heading := "overview.next"
	if len(facts.Items) == 0 {
		heading = "overview.tasks"
	}
	return append([]document.Block{c.Heading(2, heading)}, bs...)
}
