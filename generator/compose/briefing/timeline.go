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

// scheduled is an entry with its period, and its days if they are known.
type scheduled struct {
	title  definition.Text
	owner  definition.Text
	period definition.Period
	days   calendar.Stretch
	known  bool
}

// course returns the phases in the order of the definition, each with its milestones by week.
// Milestones without a phase come last.
func (c composer) course() []stage {
	plan := calendar.PlanOf(c.In)
	var stages []stage
	for _, p := range c.In.Phases {
		days, known := plan.Phase(p)
		at := scheduled{title: p.Title, period: p.Period(), days: days, known: known}
		title := cmp.Or(document.Plain(c.Prose(p.Title)), document.Plain(c.Open()))
		text := c.Phrase("timeline.phase", writer.Put("title", title), writer.Put("when", document.Plain(c.when(at))))
		stages = append(stages, stage{document.Heading{Level: 2, ID: document.Slug(title), Text: text}, title, &at, nil})
	}
	rest := stage{heading: c.Heading(2, "timeline.besides"), title: c.Say("timeline.besides")}
	for _, m := range c.In.Milestones {
		days, known := plan.Milestone(m)
		one := scheduled{m.Title, m.Owner, m.Period(), days, known}
		if known && days.Settled && plan.Weeks.Known() {
			one.period = c.periodOf(plan, m, days)
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
			return a.period.From - b.period.From
		})
	}
	return stages
}

// periodOf returns the weeks or working days of a confirmed date, which count instead of the planned
// ones.
func (c composer) periodOf(plan calendar.Plan, m definition.Milestone, days calendar.Stretch) definition.Period {
	of, first, p := plan.Weeks.Of, plan.Weeks.First(), definition.Period{}
	if m.Period().InDays || !m.Period().Set && c.In.CountsDays() {
		of, first, p.InDays = plan.Days.Of, plan.Days.First(), true
	}
	from, counted := of(days.First)
	p.From, p.Set = from, counted && from >= first
	p.To, _ = of(days.Last)
	return p
}

// milestone writes a milestone with its weeks and owner.
func (c composer) milestone(m scheduled) []document.Inline {
	slots := []writer.Slot{writer.Set("title", c.Prose(m.title)...), writer.Set("when", c.when(m)...)}
	if writer.Has(m.owner) {
		return c.Phrase("timeline.owned", append(slots, writer.Put("owner", c.Owner(m.owner.V)))...)
	}
	return c.Phrase("timeline.item", slots...)
}

// period writes the weeks or working days of a period, if it has any.
func (c composer) period(p definition.Period) []document.Inline {
	one, several := "timeline.week", "timeline.weeks"
	if p.InDays {
		one, several = "timeline.day", "timeline.days"
	}
	switch {
	case !p.Set:
		return nil
	case p.To <= p.From:
		return c.Phrase(one, writer.Put("from", strconv.Itoa(p.From)))
	}
	return c.Phrase(several, writer.Put("from", strconv.Itoa(p.From)), writer.Put("to", strconv.Itoa(p.To)))
}

// when writes weeks and days, if known: "weeks 4 to 8, Monday 12 October 2026 to Friday 13
// November 2026".
func (c composer) when(m scheduled) []document.Inline {
	weeks := c.period(m.period)
	switch {
	case !m.known && len(weeks) == 0:
		return c.Phrase("value.open")
	case !m.known:
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
	if c.In.CountsDays() {
		first := calendar.DayCountOf(c.In).First()
		return []document.Block{c.Para("timeline.counted_days", writer.Set("date", c.On(notified.V)), writer.Put("day", strconv.Itoa(first)))}
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
