package sitepages

import (
	"slices"
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// A page has onePage partnerships, which are about ten screens of a phone. A larger site has several
// pages, in alphabetical order: mostPages at most, so that the list of them stays short.
const (
	onePage   = 12
	mostPages = 36
)

// A front page of few partnerships says what each must do. One of many has a line for each, and one
// of more than mostBrief leads to pages of partnerships.
const (
	few       = 9
	mostBrief = 150
)

// partnerships lists the partnerships with their next action, deadline and contact.
func (f *Front) partnerships(p phrasebook) []document.Block {
	list := f.areas()
	switch n := len(open(list)); {
	case len(list) == 0:
		return []document.Block{p.Heading(2, "index.partnerships"), p.Para("index.no_partnerships")}
	case len(f.Partnerships) == 1 && n == 1:
		return list[0].alone
	case len(list) <= few:
		return slices.Concat(f.tables(p, list), f.closed(p, list))
	case n <= mostBrief:
		return slices.Concat(f.briefTables(p, list), f.closed(p, list))
	}
	return append([]document.Block{p.Heading(2, "index.partnerships"), p.Para("index.stretches_lead"), f.stretches(p, open(list))}, f.closed(p, list)...)
}

// table has a row for each partnership.
func (f *Front) table(p phrasebook, caption string, list []area) document.Table {
	t := document.Table{
		Caption: p.Say(caption),
		Columns: []document.Column{
			p.Column("index.partnership"), p.Column("index.asked_first"), p.Column("index.ask"), p.Column("index.training"), p.Column("index.reading"),
		},
		RowHeads: true,
	}
	for _, a := range list {
		row := document.Row{Cells: slices.Clone(a.row.Cells)}
		if len(a.earlier) > 0 {
			row.Cells[0].Text = writer.InLines(row.Cells[0].Text, p.Phrase("index.earlier", writer.Set("years", p.earlier(a)...)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (c composer) draftMark() []document.Inline {
	if c.In.State.V == "paused" {
		return c.Phrase("state.paused")
	}
	if !c.In.Draft.V {
		return nil
	}
	return c.Phrase("index.draft", writer.Put("version", c.In.Version.V))
}

// briefTables has a table for each group of open inspections that has some, with a line for each
// inspection. Readers may filter the lines.
func (f *Front) briefTables(p phrasebook, list []area) []document.Block {
	var bs []document.Block
	for _, g := range []group{current, coming} {
		part := in(list, g)
		if len(part) == 0 {
			continue
		}
		title := []string{"index.current", "index.coming"}[g]
		t := document.Table{
			Caption: p.Say(title), RowHeads: true, Filtered: true,
			Columns: []document.Column{p.Column("index.partnership"), p.Column("index.next_date")},
		}
		for _, a := range part {
			t.Rows = append(t.Rows, a.brief)
		}
		bs = append(bs, document.Heading{Level: 2, ID: "partnerships", Text: p.Phrase(title)}, t)
	}
	return bs
}

// nextDate writes the next date of an inspection: of its first open task, or else of its training,
// its reading days or its notification. It also returns the date itself.
func (c composer) nextDate() ([]document.Inline, day.Date) {
	for _, d := range c.Due(c.OpenTasks()) {
		if d.Set {
			return c.Phrase("index.next_deadline", writer.Set("date", c.By(d, c.OnShort))), d.Due
		}
	}
	event := func(name string, date day.Date) ([]document.Inline, day.Date) {
		return c.Phrase("index.next_event", writer.Put("event", writer.Capital(name)), writer.Set("date", c.OnShort(date))), date
	}
	if d := c.In.Training.Date; d.Set {
		return event(c.Say("index.training"), d.V)
	}
	if days := calendar.ReadingDays(c.In); len(days) > 0 {
		return event(c.Say("index.reading"), days[0])
	}
	if d, ok := c.In.Dates.Get("notification"); ok {
		return event(c.Label("notification"), d.V)
	}
	return c.Open(), day.Date{}
}

// stretches leads to the pages that the partnerships are on.
func (f *Front) stretches(p phrasebook, list []area) document.List {
	var links document.List
	for i, part := range chunks(list) {
		links.Items = append(links.Items, writer.Item(document.Link{
			To: document.Target{Site: stretchName(i)}, Kids: p.stretchTitle(part),
		}))
	}
	return links
}

// Stretches composes the pages of partnerships, if there are too many for the front page.
func (f *Front) Stretches() []*document.Document {
	list := open(f.areas())
	if len(list) <= onePage {
		return nil
	}
	v := f.phrasebook()
	var docs []*document.Document
	for i, part := range chunks(list) {
		docs = append(docs, &document.Document{
			Name: stretchName(i), Title: document.Plain(v.stretchTitle(part)), Lead: v.Say("index.stretch_lead"), Lang: f.Words.Lang,
			Imprint: f.imprint(document.Target{Site: stretchName(i)}),
			Blocks:  writer.UniqueIDs(f.tables(v, part)),
		})
	}
	return docs
}

func chunks(list []area) [][]area {
	return slices.Collect(slices.Chunk(list, max(onePage, (len(list)+mostPages-1)/mostPages)))
}

func stretchName(i int) string { return "partnerships-" + strconv.Itoa(i+1) }

// stretchTitle writes the first and last partnership of a page.
func (p phrasebook) stretchTitle(part []area) []document.Inline {
	first, last := part[0].Short, part[len(part)-1].Short
	if first == last {
		return document.Words(first)
	}
	return p.Phrase("index.stretch", writer.Put("from", first), writer.Put("to", last))
}

func (c composer) readingFrom(in *definition.Inspection) []document.Inline {
	if !in.Reading.IsHeld() {
		return c.Phrase("value.none")
	}
	days := calendar.ReadingDays(in)
	if len(days) == 0 {
		return c.Open()
	}
	if len(calendar.Runs(days)) > 1 {
		return c.Counted("index.days_apart", len(days), writer.Set("days", c.Days(days, c.OnShort)...))
	}
	return c.Counted("index.days", len(days), writer.Set("first", c.On(days[0])))
}

// byName lists the partnerships by their names.
func (f *Front) byName() []*Partnership {
	list := make([]*Partnership, len(f.Partnerships))
	for i := range f.Partnerships {
		list[i] = &f.Partnerships[i]
	}
	slices.SortStableFunc(list, byName)
	return list
}

// trainingOn writes the date of the training in a table, or that there is none.
func (c composer) trainingOn() []document.Inline {
	if d := c.In.Training.Date; d.Set {
		return c.DateOf(d)
	}
	return c.TrainingInShort()
}
