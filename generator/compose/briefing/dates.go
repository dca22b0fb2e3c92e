package briefing

import (
	"slices"
	"strconv"

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
	bs := []document.Block{s.heading(2, "overview.dates")}
	if len(events) == 0 {
		return append(bs, s.para("overview.no_dates"))
	}
	t := document.Table{
		Caption:  s.say("overview.dates_caption"),
		Columns:  []document.Column{s.column("overview.date"), s.wide("overview.event")},
		RowHeads: true,
	}
	for _, e := range events {
		t.Rows = append(t.Rows, row([]document.Inline{s.on(e.day)}, e.what))
	}
	return append(bs, t)
}

func (s composer) events() []event {
	var events []event
	for _, e := range s.In.Dates {
		if e.Set {
			events = append(events, event{e.V, document.Words(s.label(e.Key))})
		}
	}
	if t := s.In.Training; t.Date.Set {
		events = append(events, event{t.Date.V, inLines([]document.Inline{s.to("training")}, s.trainingTimes())})
	}
	for _, sitting := range s.furtherSittings() {
		if sitting.Date.Set {
			what := []document.Inline{document.Link{To: document.Target{Document: "training"}, Kids: document.Words(s.nameOfSitting(sitting))}}
			events = append(events, event{sitting.Date.V, inLines(what, s.sittingTimes(sitting))})
		}
	}
	for i, d := range readingDays(s.In) {
		events = append(events, event{d, s.phrase("overview.reading_day", put("number", strconv.Itoa(i+1)))})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	return events
}

// nextSteps lists the tasks between the issue of this version and the training, or the later
// ones if there are none.
func (s composer) nextSteps() []document.Block {
	before, after := s.stepsAhead()
	bs := []document.Block{s.heading(2, "overview.next")}
	switch {
	case len(before) > 0:
		bs = append(append(bs, s.para("overview.before_training")), s.steps(before)...)
	case len(after) > 0:
		bs = append(append(bs, s.para("overview.after_training")), s.steps(after)...)
	}
	if d, ok := s.In.Dates.Get("first_meeting"); ok && d.Set {
		bs = append(bs, s.para("overview.first_meeting"))
	}
	return append(bs, s.para("overview.all_steps", set("checklist", s.to("checklist"))))
}

// stepsAhead returns the dated tasks after the issue of this version: those before the training,
// and those after it.
func (s composer) stepsAhead() (before, after []deadline) {
	training := s.In.Training.Date
	for _, d := range deadlines(s.In) {
		switch {
		case !d.set || s.In.Issued.Set && d.due.Before(s.In.Issued.V):
		case training.Set && !d.due.After(training.V):
			before = append(before, d)
		default:
			after = append(after, d)
		}
	}
	return before, after
}

// steps lists the tasks of each owner. The owner of the earliest task comes first.
func (s composer) steps(ds []deadline) []document.Block {
	var bs []document.Block
	for _, o := range byOwner(ds) {
		text := document.Words(s.owner(o.role))
		if people := s.namedInRole(o.role); len(people) > 0 {
			text = s.phrase("overview.owner", put("role", s.owner(o.role)), slot{"people", people})
		}
		list := document.List{}
		for _, d := range o.tasks {
			list.Items = append(list.Items, item(s.phrase("overview.owned_step", set("date", document.Strong{Kids: []document.Inline{s.on(d.due)}}), slot{"task", s.prose(d.task.Title)})...))
		}
		bs = append(bs, document.Heading{Level: 3, ID: "next-" + document.Slug(o.role), Text: text}, list)
	}
	return bs
}
