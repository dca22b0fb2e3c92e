package status

import (
	"cmp"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/document"
)

// PageName is the name of the page.
const PageName = "status"

// Page composes the page that shows to the lead how far all inspections have come today.
func Page(list []Status, p writer.Phrasebook, today day.Date) *document.Document {
	c := composer{p}
	d := &document.Document{
		Name: PageName, Title: c.Say("status.title"), Lead: c.Say("status.lead", writer.Set("date", c.On(today))), Lang: p.Words.Lang,
		Imprint: document.Imprint{Edition: c.Say("edition.print"), Page: p.Words.Say("imprint.page")},
	}
	if t := c.timeline(list, today); t.Columns > 0 {
		d.Blocks = append(d.Blocks, c.Heading(2, "status.timeline"), t)
	}
	d.Blocks = append(d.Blocks, c.Heading(2, "status.inspections"), c.table(list))
	return d
}

type composer struct{ writer.Phrasebook }

func (c composer) table(list []Status) document.Table {
	t := document.Table{
		Caption: c.Say("status.inspections"),
		Columns: []document.Column{
			c.Column("status.inspection"), c.Column("status.stage"), c.Wide("status.next"), c.Wide("status.overdue"), c.Wide("status.missing"), c.Wide("status.changed"),
		},
		RowHeads: true,
	}
	for _, s := range list {
		next := document.Words(c.Say("status.none"))
		if s.Next != nil {
			next = c.task(*s.Next)
		}
		var overdue [][]document.Inline
		for _, task := range s.Overdue {
			overdue = append(overdue, c.task(task))
		}
		t.Rows = append(t.Rows, writer.Row(c.name(s), c.stage(s), next, c.lines(overdue), c.missing(s), c.changed(s)))
	}
	return t
}

func (c composer) name(s Status) []document.Inline {
	return []document.Inline{document.Link{To: document.Target{Folder: s.Folder}, Kids: document.Words(cmp.Or(s.Name, s.Folder))}}
}

func (c composer) stage(s Status) []document.Inline {
	stage := document.Words(c.Say("stage." + s.Stage.String()))
	var state, version []document.Inline
	if s.State != "" {
		state = document.Words(c.Say("state." + s.State))
	}
	if s.Version != "" {
		version = c.Phrase("status.version", writer.Put("version", s.Version))
	}
	return writer.InLines(stage, state, version)
}

func (c composer) task(t Task) []document.Inline {
	return c.Phrase("status.task", writer.Set("date", c.OnShort(t.Due)), writer.Put("owner", t.Owner), writer.Put("task", t.Title))
}

// lines writes a list in a cell, or that there is nothing.
func (c composer) lines(list [][]document.Inline) []document.Inline {
	if len(list) == 0 {
		return document.Words(c.Say("status.none"))
	}
	return writer.InLines(list...)
}

// missing lists the facts that are missing now, then those for the next stage.
func (c composer) missing(s Status) []document.Inline {
	var list [][]document.Inline
	for _, fact := range s.Missing {
		list = append(list, c.Phrase("status.missing_now", writer.Put("fact", fact)))
	}
	for _, fact := range s.MissingNext {
		list = append(list, c.Phrase("status.missing_next", writer.Put("stage", c.Say("stage."+s.NextStage.String())), writer.Put("fact", fact)))
	}
	return c.lines(list)
}

func (c composer) changed(s Status) []document.Inline {
	var list [][]document.Inline
	for _, title := range s.Changed {
		list = append(list, document.Words(title))
	}
	return c.lines(list)
}

// mostWeeks is the maximum number of weeks in the chart. The chart leaves out later weeks.
const mostWeeks = 156

// timeline has a bar for each inspection that has dates, from its first week to its last. The
// week of today is grey.
func (c composer) timeline(list []Status, today day.Date) document.Timeline {
	var first, last day.Date
	n := 0
	for _, s := range list {
		if s.First.IsZero() || s.IsClosed() {
			continue
		}
		if n == 0 || s.First.Before(first) {
			first = s.First
		}
		if s.Last.After(last) {
			last = s.Last
		}
		n++
	}
	if n == 0 {
		return document.Timeline{}
	}
	start := monday(first)
	week := func(d day.Date) int { return monday(d).Sub(start) / 7 }
	t := document.Timeline{Caption: c.Say("status.timeline_caption"), Label: c.Say("status.timeline_label", writer.Put("n", strconv.Itoa(n)))}
	t.Columns = min(week(last)+1, mostWeeks)
	t.Ticks = c.months(start, t.Columns)
	if now := week(today); now >= 0 && now < t.Columns {
		t.Closed = []int{now}
	}
	for _, s := range list {
		if !s.First.IsZero() && !s.IsClosed() && week(s.First) < t.Columns {
			t.Lanes = append(t.Lanes, document.Lane{Label: cmp.Or(s.Name, s.Folder), From: week(s.First), To: min(week(s.Last), t.Columns-1), Phase: true})
		}
	}
	return t
}

func monday(d day.Date) day.Date { return d.Add(-(int(d.Weekday()) + 6) % 7) }

// months labels the first week of months, as many as have room.
func (c composer) months(start day.Date, weeks int) []document.Tick {
	room := max(3, (weeks+3)/4)
	var ticks []document.Tick
	for at := range weeks {
		d := start.Add(7 * at)
		isFirst := at == 0 || d.Day <= 7
		if isFirst && weeks-at >= min(room, weeks) && (len(ticks) == 0 || at-ticks[len(ticks)-1].At >= room) {
			ticks = append(ticks, document.Tick{At: at, Label: c.Say("status.month", writer.Put("month", c.Say("month."+strconv.Itoa(int(d.Month)))), writer.Put("year", strconv.Itoa(d.Year)))})
		}
	}
	return ticks
}
