package briefing

import (
	"cmp"
	"slices"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// timeline composes the phases and milestones: a chart, and the same as numbered lists for each
// phase.
func timeline(c composer) []document.Block {
	course := c.course()
	bs := []document.Block{c.Para("timeline.indicative")}
	bs = append(bs, c.counting()...)
	if chart := c.chartOf(course); chart.Columns > 0 {
		bs = append(bs, chart)
	}
	n := 1
	for _, stage := range course {
		bs = append(bs, stage.heading)
		if len(stage.milestones) == 0 {
			continue
		}
		list := document.List{Ordered: true, Start: n}
		for _, m := range stage.milestones {
			list.Items = append(list.Items, writer.Item(c.milestone(m)...))
		}
		n += len(stage.milestones)
		bs = append(bs, list)
	}
	return bs
}

// stage is a phase with its milestones, or the milestones without a phase.
type stage struct {
	heading    document.Block
	title      string
	at         *scheduled // the phase's weeks; nil for milestones without a phase
	milestones []scheduled
}

// scheduled is an entry with its weeks, and its days if they are known.
type scheduled struct {
	title    definition.Text
	owner    definition.Text
	from, to int // planned weeks
	inWeeks  bool
	days     calendar.Stretch
	known    bool
}

// course returns the phases in the order of the definition, each with its milestones by week.
// Milestones without a phase come last.
func (c composer) course() []stage {
	plan := calendar.PlanOf(c.In)
	var stages []stage
	for _, p := range c.In.Phases {
		days, known := plan.Phase(p)
		at := scheduled{title: p.Title, from: p.StartWeek.V, to: p.Last(), inWeeks: p.StartWeek.Set, days: days, known: known}
		title := cmp.Or(document.Plain(c.Prose(p.Title)), document.Plain(c.Open()))
		text := c.Phrase("timeline.phase", writer.Put("title", title), writer.Put("when", document.Plain(c.when(at))))
		stages = append(stages, stage{document.Heading{Level: 2, ID: document.Slug(title), Text: text}, title, &at, nil})
	}
	rest := stage{heading: c.Heading(2, "timeline.besides"), title: c.Say("timeline.besides")}
	for _, m := range c.In.Milestones {
		days, known := plan.Milestone(m)
		one := scheduled{m.Title, m.Owner, m.StartWeek.V, m.Last(), m.StartWeek.Set, days, known}
		if known && days.Settled && plan.Weeks.Known() {
			// A confirmed date sets the week.
			from, counted := plan.Weeks.Of(days.First)
			to, _ := plan.Weeks.Of(days.Last)
			one.from, one.to, one.inWeeks = from, to, counted && from >= plan.Weeks.First()
		}
		i := slices.IndexFunc(c.In.Phases, func(p definition.Phase) bool { return writer.Has(m.Phase) && p.ID.V == m.Phase.V })
		if i < 0 {
			rest.milestones = append(rest.milestones, one)
			continue
		}
		stages[i].milestones = append(stages[i].milestones, one)
	}
	if len(rest.milestones) > 0 {
		if len(stages) == 0 {
			rest.heading = c.Heading(2, "timeline.all")
		}
		stages = append(stages, rest)
	}
	for _, st := range stages {
		slices.SortStableFunc(st.milestones, func(a, b scheduled) int {
			if a.known && b.known && a.days.First != b.days.First {
				return a.days.First.Compare(b.days.First)
			}
			return a.from - b.from
		})
	}
	return stages
}

// milestone writes a milestone with its weeks and owner.
func (c composer) milestone(m scheduled) []document.Inline {
	slots := []writer.Slot{writer.Set("title", c.Prose(m.title)...), writer.Set("when", c.when(m)...)}
	if writer.Has(m.owner) {
		return c.Phrase("timeline.owned", append(slots, writer.Put("owner", c.Owner(m.owner.V)))...)
	}
	return c.Phrase("timeline.item", slots...)
}

// when writes weeks and days, if known: "weeks 4 to 8, Monday 12 October 2026 to Friday 13
// November 2026".
func (c composer) when(m scheduled) []document.Inline {
	var weeks []document.Inline
	if m.inWeeks {
		weeks = c.Phrase("timeline.weeks", writer.Put("from", strconv.Itoa(m.from)), writer.Put("to", strconv.Itoa(m.to)))
		if m.to <= m.from {
			weeks = c.Phrase("timeline.week", writer.Put("from", strconv.Itoa(m.from)))
		}
	}
	if !m.known {
		return weeks
	}
	days := c.Phrase("time.span", writer.Set("from", c.OnShort(m.days.First)), writer.Set("to", c.OnShort(m.days.Last)))
	switch {
	case m.days.First == m.days.Last:
		days = []document.Inline{c.On(m.days.First)}
	case m.days.Apart != nil:
		days = c.Days(m.days.Apart, c.OnShort)
	}
	if len(weeks) == 0 {
		return days
	}
	return c.Phrase("timeline.weeks_and_days", writer.Set("weeks", weeks...), writer.Set("days", days...))
}

// counting writes the date from which weeks are counted, and the weeks that are not counted.
func (c composer) counting() []document.Block {
	w := calendar.WeeksOf(c.In)
	notified, ok := c.In.Dates.Get("notification")
	if !ok || !w.Known() {
		return []document.Block{c.Para("timeline.uncounted")}
	}
	bs := []document.Block{c.Para("timeline.counted", writer.Set("date", c.On(notified.V)), writer.Put("week", strconv.Itoa(w.First())))}
	var skipped [][]document.Inline
	for _, skip := range w.Skipped(c.lastDay()) {
		skipped = append(skipped, c.Phrase("timeline.skipped_week", writer.Set("date", c.OnShort(skip.Monday)), writer.Put("names", c.Words.List(skip.Names))))
	}
	if len(skipped) > 0 {
		bs = append(bs, c.Para("timeline.skipped", writer.Set("weeks", c.Listed(skipped)...)))
	}
	return bs
}
