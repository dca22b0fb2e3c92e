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
func (s composer) keyDates() []document.Block {
	events := s.events()
	bs := []document.Block{s.Heading(2, "overview.dates")}
	if len(events) == 0 {
		return append(bs, s.Para("overview.no_dates"))
	}
	t := document.Table{
		Caption:  s.Say("overview.dates_caption"),
		Columns:  []document.Column{s.Column("overview.date"), s.Wide("overview.event")},
		RowHeads: true,
	}
	for _, e := range events {
		t.Rows = append(t.Rows, writer.Row([]document.Inline{s.On(e.day)}, e.what))
	}
	return append(bs, t)
}

func (s composer) events() []event {
	var events []event
	for _, e := range s.In.Dates {
		if e.Set {
			events = append(events, event{e.V, document.Words(s.Label(e.Key))})
		}
	}
	if t := s.In.Training; t.Date.Set {
		events = append(events, event{t.Date.V, writer.InLines([]document.Inline{s.To("training")}, s.TrainingTimes())})
	}
	for _, sitting := range s.FurtherSittings() {
		if sitting.Date.Set {
			what := []document.Inline{document.Link{To: document.Target{Document: "training"}, Kids: document.Words(s.nameOfSitting(sitting))}}
			events = append(events, event{sitting.Date.V, writer.InLines(what, s.sittingTimes(sitting))})
		}
	}
	for i, d := range writer.ReadingDays(s.In) {
		events = append(events, event{d, s.Phrase("overview.reading_day", writer.Put("number", strconv.Itoa(i+1)))})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	return events
}

// nextSteps lists the tasks between the issue of this version and the training, or the later
// ones if there are none.
func (s composer) nextSteps() []document.Block {
	before, after := s.StepsAhead()
	bs := []document.Block{s.Heading(2, "overview.next")}
	switch {
	case len(before) > 0:
		bs = append(append(bs, s.Para("overview.before_training")), s.steps(before)...)
	case len(after) > 0:
		bs = append(append(bs, s.Para("overview.after_training")), s.steps(after)...)
	}
	if d, ok := s.In.Dates.Get("first_meeting"); ok && d.Set {
		bs = append(bs, s.Para("overview.first_meeting"))
	}
	return append(bs, s.Para("overview.all_steps", writer.Set("checklist", s.To("checklist"))))
}

// steps lists the tasks of each owner. The owner of the earliest task comes first.
func (s composer) steps(ds []writer.Deadline) []document.Block {
	var bs []document.Block
	for _, o := range byOwner(ds) {
		text := document.Words(s.Owner(o.role))
		if people := s.NamedInRole(o.role); len(people) > 0 {
			text = s.Phrase("overview.owner", writer.Put("role", s.Owner(o.role)), writer.Set("people", people...))
		}
		list := document.List{}
		for _, d := range o.tasks {
			list.Items = append(list.Items, writer.Item(s.Phrase("overview.owned_step", writer.Set("date", document.Strong{Kids: []document.Inline{s.On(d.Due)}}), writer.Set("task", s.Prose(d.Task.Title)...))...))
		}
		bs = append(bs, document.Heading{Level: 3, ID: "next-" + document.Slug(o.role), Text: text}, list)
	}
	return bs
}
