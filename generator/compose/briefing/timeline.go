package briefing

import (
	"cmp"
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// timeline composes the phases and milestones: a chart, and the same as numbered lists for each
// phase.
func (s composer) timeline() []document.Block {
	course := s.course()
	if len(course) == 0 {
		return nil
	}
	bs := []document.Block{s.heading(2, "timeline.timeline"), s.para("timeline.indicative")}
	bs = append(bs, s.counting()...)
	if c := s.chartOf(course); c.Columns > 0 {
		bs = append(bs, c)
	}
	n := 1
	for _, stage := range course {
		bs = append(bs, stage.heading)
		if len(stage.milestones) == 0 {
			continue
		}
		list := document.List{Ordered: true, Start: n}
		for _, m := range stage.milestones {
			list.Items = append(list.Items, item(s.milestone(m)...))
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
func (s composer) course() []stage {
	plan := calendar.PlanOf(s.In)
	var stages []stage
	for _, p := range s.In.Phases {
		days, known := plan.Phase(p)
		at := scheduled{title: p.Title, from: p.StartWeek.V, to: p.Last(), inWeeks: p.StartWeek.Set, days: days, known: known}
		title := cmp.Or(document.Plain(s.prose(p.Title)), s.say("gap.settled"))
		text := s.phrase("timeline.phase", put("title", title), put("when", document.Plain(s.when(at))))
		stages = append(stages, stage{document.Heading{Level: 3, ID: document.Slug(title), Text: text}, title, &at, nil})
	}
	rest := stage{heading: s.heading(3, "timeline.besides"), title: s.say("timeline.besides")}
	for _, m := range s.In.Milestones {
		days, known := plan.Milestone(m)
		one := scheduled{m.Title, m.Owner, m.StartWeek.V, m.Last(), m.StartWeek.Set, days, known}
		if known && days.Settled && plan.Weeks.Known() {
			// A confirmed date sets the week.
			from, counted := plan.Weeks.Of(days.First)
			to, _ := plan.Weeks.Of(days.Last)
			one.from, one.to, one.inWeeks = from, to, counted && from >= plan.Weeks.First()
		}
		i := slices.IndexFunc(s.In.Phases, func(p definition.Phase) bool { return has(m.Phase) && p.ID.V == m.Phase.V })
		if i < 0 {
			rest.milestones = append(rest.milestones, one)
			continue
		}
		stages[i].milestones = append(stages[i].milestones, one)
	}
	if len(rest.milestones) > 0 {
		if len(stages) == 0 {
			rest.heading = s.heading(3, "timeline.all")
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
func (s composer) milestone(m scheduled) []document.Inline {
	slots := []slot{{"title", s.prose(m.title)}, {"when", s.when(m)}}
	if has(m.owner) {
		return s.phrase("timeline.owned", append(slots, put("owner", s.owner(m.owner.V)))...)
	}
	return s.phrase("timeline.item", slots...)
}

// when writes weeks and days, if known: "weeks 4 to 8, Monday 12 October 2026 to Friday 13
// November 2026".
func (s composer) when(m scheduled) []document.Inline {
	var weeks []document.Inline
	if m.inWeeks {
		weeks = s.phrase("timeline.weeks", put("from", strconv.Itoa(m.from)), put("to", strconv.Itoa(m.to)))
		if m.to <= m.from {
			weeks = s.phrase("timeline.week", put("from", strconv.Itoa(m.from)))
		}
	}
	if !m.known {
		return weeks
	}
	days := s.phrase("time.span", set("from", s.onShort(m.days.First)), set("to", s.onShort(m.days.Last)))
	switch {
	case m.days.First == m.days.Last:
		days = []document.Inline{s.on(m.days.First)}
	case m.days.Apart != nil:
		days = s.days(m.days.Apart, s.onShort)
	}
	if len(weeks) == 0 {
		return days
	}
	return s.phrase("timeline.weeks_and_days", slot{"weeks", weeks}, slot{"days", days})
}

// counting writes the date from which weeks are counted, and the weeks that are not counted.
func (s composer) counting() []document.Block {
	w := calendar.WeeksOf(s.In)
	notified, ok := s.In.Dates.Get("notification")
	if !ok || !w.Known() {
		return []document.Block{s.para("timeline.uncounted")}
	}
	bs := []document.Block{s.para("timeline.counted", set("date", s.on(notified.V)), put("week", strconv.Itoa(w.First())))}
	var skipped [][]document.Inline
	for _, skip := range w.Skipped(s.lastDay()) {
		skipped = append(skipped, s.phrase("timeline.skipped_week", set("date", s.onShort(skip.Monday)), put("names", s.words.List(skip.Names))))
	}
	if len(skipped) > 0 {
		bs = append(bs, s.para("timeline.skipped", slot{"weeks", s.listed(skipped)}))
	}
	return bs
}
