package briefing

import (
	"slices"
	"strconv"

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
	for i, d := range writer.ReadingDays(c.In) {
		events = append(events, event{d, c.Phrase("overview.reading_day", writer.Put("number", strconv.Itoa(i+1)))})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	return events
}

// nextSteps lists the tasks between the issue of this version and the training, or the later
// ones if there are none.
func (c composer) nextSteps() []document.Block {
	before, after := c.StepsAhead()
	bs := []document.Block{c.Heading(2, "overview.next")}
	switch {
	case len(before) > 0:
		bs = append(append(bs, c.Para("overview.before_training")), c.steps(before)...)
	case len(after) > 0:
		if c.In.Training.Date.Set {
			bs = append(bs, c.Para("overview.after_training"))
		}
		bs = append(bs, c.steps(after)...)
	}
	if d, ok := c.In.Dates.Get("first_meeting"); ok && d.Set {
		bs = append(bs, c.Para("overview.first_meeting"))
	}
	if c.HasDocument("checklist") {
		bs = append(bs, c.Para("overview.all_steps", writer.Set("checklist", c.To("checklist"))))
	}
	return bs
}

// steps lists the tasks of each owner. The owner of the earliest task comes first.
func (c composer) steps(ds []writer.Deadline) []document.Block {
	var bs []document.Block
	for _, o := range byOwner(ds) {
		text := document.Words(c.Owner(o.role))
		if people := c.NamedInRole(o.role); len(people) > 0 {
			text = c.Phrase("overview.owner", writer.Put("role", c.Owner(o.role)), writer.Set("people", people...))
		}
		list := document.List{}
		for _, d := range o.tasks {
			list.Items = append(list.Items, writer.Item(c.Phrase("overview.owned_step", writer.Set("date", document.Strong{Kids: []document.Inline{c.On(d.Due)}}), writer.Set("task", c.Prose(d.Task.Title)...))...))
		}
		bs = append(bs, document.Heading{Level: 3, ID: "next-" + document.Slug(o.role), Text: text}, list)
	}
	return bs
}
