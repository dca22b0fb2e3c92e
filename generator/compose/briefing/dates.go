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

// keyDates lists the days with events, in order.
func (c composer) keyDates() []document.Block {
	events := c.events()
	bs := []document.Block{c.Heading(2, "overview.dates")}
	if len(events) == 0 {
		return append(bs, c.Para("overview.no_dates"))
	}
	t := document.Table{
		Caption:  c.Say("overview.dates_caption"),
		Columns:  []document.Column{c.Column("overview.date"), c.Wide("overview.event")},
		RowHeads: true,
	}
	for _, e := range events {
		t.Rows = append(t.Rows, writer.Row([]document.Inline{c.On(e.day)}, e.what))
	}
	return append(bs, t)
}

func (c composer) events() []event {
	var events []event
	for _, e := range c.In.Dates {
		if e.Set {
			events = append(events, event{e.V, document.Words(c.Label(e.Key))})
		}
	}
	if t := c.In.Training; t.Date.Set {
		events = append(events, event{t.Date.V, writer.InLines([]document.Inline{c.To("training")}, c.TrainingTimes())})
	}
	for _, sitting := range c.FurtherSittings() {
		if sitting.Date.Set {
			what := []document.Inline{document.Link{To: document.Target{Document: "training"}, Kids: document.Words(c.nameOfSitting(sitting))}}
			events = append(events, event{sitting.Date.V, writer.InLines(what, c.sittingTimes(sitting))})
		}
	}
	if days := writer.ReadingDays(c.In); len(days) > 0 {
		events = append(events, event{days[0], writer.InLines(document.Words(c.Label("reading")), c.ReadingSpan())})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	return events
}

// nextSteps writes the next open task of each owner.
func (c composer) nextSteps() []document.Block {
	var facts document.Facts
	for _, d := range c.NextSteps() {
		text := c.Phrase("overview.owned_step_open", writer.Set("when", c.CountedFrom(d.Task)...), writer.Set("task", c.Prose(d.Task.Title)...))
		if d.Set {
			text = c.Phrase("overview.owned_step", writer.Set("date", document.Strong{Kids: []document.Inline{c.By(d, c.On)}}), writer.Set("task", c.Prose(d.Task.Title)...))
		}
		facts.Items = append(facts.Items, document.Fact{Term: c.Owner(d.Task.Owner.V), Value: writer.InLines(text, c.NamedInRole(d.Task.Owner.V))})
	}
	var bs []document.Block
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
	return append([]document.Block{c.Heading(2, "overview.next")}, bs...)
}
