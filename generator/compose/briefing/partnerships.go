package briefing

import (
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// onePage is the maximum number of partnerships on a page. A larger site has several pages, in
// alphabetical order.
const onePage = 40

// fewSteps is the number of next steps on the front page of a site with one partnership.
const fewSteps = 2

// partnerships lists the partnerships with their next action, deadline and contact.
func (f *Front) partnerships(v phrasebook) []document.Block {
	list := f.byName()
	switch {
	case len(list) == 0:
		return []document.Block{v.heading(2, "index.partnerships"), v.para("index.no_partnerships")}
	case len(list) == 1:
		return list[0].alone
	case len(list) <= onePage:
		return []document.Block{document.Heading{Level: 2, ID: "partnerships", Text: v.phrase("index.caption")}, f.table(v, list)}
	}
	return []document.Block{v.heading(2, "index.partnerships"), v.para("index.stretches_lead"), f.stretches(v, list)}
}

// table has a row for each partnership.
func (f *Front) table(v phrasebook, list []*Partnership) document.Table {
	t := document.Table{
		Caption: v.say("index.caption"),
		Columns: []document.Column{
			v.column("index.partnership"), v.column("index.asked_first"), v.column("index.ask"), v.column("index.training"), v.column("index.reading"),
		},
		RowHeads: true,
	}
	for _, p := range list {
		t.Rows = append(t.Rows, p.row)
	}
	return t
}

func (s composer) draftMark() []document.Inline {
	if !s.In.Draft.V {
		return nil
	}
	return s.phrase("index.draft", put("version", s.In.Version.V))
}

// firstAsked writes the next step of the partnership, or that there is none.
func (s composer) firstAsked() []document.Inline {
	before, after := s.stepsAhead()
	steps := s.due(slices.Concat(before, after))
	if len(steps) == 0 {
		return s.phrase("index.nothing_asked")
	}
	return s.step(steps[0])
}

// due leaves out the inspection team's own steps. It keeps a step if a person in the role has an
// agency, or no one has the role.
func (s composer) due(steps []deadline) []deadline {
	return slices.DeleteFunc(steps, func(d deadline) bool {
		people := s.inRole(d.task.Owner.V)
		return len(people) > 0 && !slices.ContainsFunc(people, func(p *definition.Person) bool { return s.agency(p) != nil })
	})
}

func (s composer) step(d deadline) []document.Inline {
	return s.phrase("overview.step", set("date", document.Strong{Kids: []document.Inline{s.on(d.due)}}), put("owner", s.owner(d.task.Owner.V)), slot{"task", s.prose(d.task.Title)})
}

// whomToAsk writes the inspection lead if the edition names them, or else the site's contact.
func (s composer) whomToAsk() []document.Inline {
	for _, p := range s.inRole("inspection_lead") {
		if contact := s.contact(p); has(p.Name) && len(contact) > 0 {
			return inLines(s.named(p), contact)
		}
	}
	c := s.Site.Contact
	return inLines(document.Words(c.Name.V), s.contact(&definition.Person{Phone: c.Phone, Email: c.Email}))
}

// stretches leads to the pages that the partnerships are on.
func (f *Front) stretches(v phrasebook, list []*Partnership) document.List {
	var links document.List
	for i, part := range chunks(list) {
		links.Items = append(links.Items, item(document.Link{
			To: document.Target{Site: stretchName(i)}, Kids: v.stretchTitle(part),
		}))
	}
	return links
}

// Stretches composes the pages of partnerships, if there are too many for the front page.
func (f *Front) Stretches() []*document.Document {
	list := f.byName()
	if len(list) <= onePage {
		return nil
	}
	v := f.phrasebook()
	var docs []*document.Document
	for i, part := range chunks(list) {
		docs = append(docs, &document.Document{
			Name: stretchName(i), Title: document.Plain(v.stretchTitle(part)), Lead: v.say("index.stretch_lead"), Lang: f.Words.Lang,
			Imprint: f.imprint(document.Target{Site: stretchName(i)}),
			Blocks:  []document.Block{f.table(v, part)},
		})
	}
	return docs
}

func chunks(list []*Partnership) [][]*Partnership {
	return slices.Collect(slices.Chunk(list, onePage))
}

func stretchName(i int) string { return "partnerships-" + strconv.Itoa(i+1) }

// stretchTitle writes the first and last partnership of a page.
func (v phrasebook) stretchTitle(part []*Partnership) []document.Inline {
	first, last := part[0].Short, part[len(part)-1].Short
	if first == last {
		return document.Words(first)
	}
	return v.phrase("index.stretch", put("from", first), put("to", last))
}

func (v phrasebook) readingFrom(in *definition.Inspection) []document.Inline {
	days := readingDays(in)
	if len(days) == 0 {
		return v.phrase("gap.date")
	}
	if len(calendar.Runs(days)) > 1 {
		return v.counted("index.days_apart", len(days), slot{"days", v.days(days, v.onShort)})
	}
	return v.counted("index.days", len(days), set("first", v.on(days[0])))
}
