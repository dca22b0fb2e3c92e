package briefing

import (
	"cmp"
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/values"
)

// onePage is how many partnerships a page lists: what a telephone loads at once. A site
// of more has pages for them, in alphabetical order.
const onePage = 40

// fewSteps is how many of its next steps the front page lists for a single partnership.
const fewSteps = 2

// partnerships says of each partnership what is asked of it, by when, and whom it may ask.
func (f *Front) partnerships(v voice) []document.Block {
	list := f.byName()
	switch {
	case len(list) == 0:
		return []document.Block{v.heading(2, "index.partnerships"), v.para("index.no_partnerships")}
	case len(list) == 1:
		return f.only(list[0])
	case len(list) <= onePage:
		return []document.Block{document.Heading{Level: 2, ID: "partnerships", Text: v.phrase("index.caption")}, f.table(v, list)}
	}
	return []document.Block{v.heading(2, "index.partnerships"), v.para("index.stretches_lead"), f.stretches(v, list)}
}

// only is the one partnership of a site, with all that its people look for first.
func (f *Front) only(in *definition.Inspection) []document.Block {
	s := f.scribe(in)
	var facts document.Facts
	add := func(key string, value []document.Inline) {
		if len(value) > 0 {
			facts.Items = append(facts.Items, s.fact(key, value...))
		}
	}
	before, after := s.stepsAhead()
	var steps [][]document.Inline
	for _, d := range s.due(slices.Concat(before, after)) {
		if len(steps) < fewSteps {
			steps = append(steps, s.step(d))
		}
	}
	add("index.asked_first", inLines(steps...))
	add("index.ask", s.whomToAsk())
	add("index.training", s.trainingInShort())
	add("index.reading", s.readingInShort())
	if in.Programme != nil {
		add("overview.programme", document.Words(in.Programme.Title.V))
	}
	open := document.Link{To: document.Target{Folder: in.Folder}, Kids: s.phrase("index.open")}
	return []document.Block{
		document.Heading{Level: 2, ID: "partnerships", Text: partnershipLink(in)},
		facts,
		document.Paragraph{Text: []document.Inline{document.Strong{Kids: []document.Inline{open}}}},
	}
}

// table has a row for each partnership.
func (f *Front) table(v voice, list []*definition.Inspection) document.Table {
	t := document.Table{
		Caption: v.say("index.caption"),
		Columns: []document.Column{
			v.column("index.partnership"), v.column("index.asked_first"), v.column("index.ask"), v.column("index.training"), v.column("index.reading"),
		},
		RowHeads: true,
	}
	for _, in := range list {
		t.Rows = append(t.Rows, f.tell(in).row)
	}
	return t
}

func (f *Front) scribe(in *definition.Inspection) scribe {
	whole := f.whole(in)
	return newScribe(&Brief{
		In: whole, Site: f.Site, Guidance: f.Guidance, Words: f.Words,
		Values: values.ForInspection(whole, f.Site, f.Words), Edition: f.Edition,
	})
}

func (s scribe) draftMark() []document.Inline {
	if !s.In.Draft.V {
		return nil
	}
	return s.phrase("index.draft", put("version", s.In.Version.V))
}

// firstAsked is the next step of the partnership, or that there is none.
func (s scribe) firstAsked() []document.Inline {
	before, after := s.stepsAhead()
	steps := s.due(slices.Concat(before, after))
	if len(steps) == 0 {
		return s.phrase("index.nothing_asked")
	}
	return s.step(steps[0])
}

// due leaves the steps that are not the inspection team's own: somebody of the role is
// of an agency, or nobody has it yet.
func (s scribe) due(steps []deadline) []deadline {
	return slices.DeleteFunc(steps, func(d deadline) bool {
		people := s.inRole(d.task.Owner.V)
		return len(people) > 0 && !slices.ContainsFunc(people, func(p *definition.Person) bool { return s.agency(p) != nil })
	})
}

func (s scribe) step(d deadline) []document.Inline {
	return s.phrase("overview.step", set("date", document.Strong{Kids: []document.Inline{s.on(d.due)}}), put("owner", s.owner(d.task.Owner.V)), slot{"task", s.prose(d.task.Title)})
}

// whomToAsk is the inspection lead where the edition names one, else the contact of the site.
func (s scribe) whomToAsk() []document.Inline {
	for _, p := range s.inRole("inspection_lead") {
		if contact := s.contact(p); has(p.Name) && len(contact) > 0 {
			return inLines(s.named(p), contact)
		}
	}
	c := s.Site.Contact
	return inLines(document.Words(c.Name.V), s.contact(&definition.Person{Phone: c.Phone, Email: c.Email}))
}

// stretches leads to the pages that the partnerships are on.
func (f *Front) stretches(v voice, list []*definition.Inspection) document.List {
	var links document.List
	for i, part := range chunks(list) {
		links.Items = append(links.Items, item(document.Link{
			To: document.Target{Site: stretchName(i)}, Kids: v.stretchTitle(part),
		}))
	}
	return links
}

// Stretches composes the pages of the partnerships, where there are too many for the
// front page.
func (f *Front) Stretches() []*document.Document {
	list := f.byName()
	if len(list) <= onePage {
		return nil
	}
	v := f.voice()
	var docs []*document.Document
	for i, part := range chunks(list) {
		docs = append(docs, &document.Document{
			Name: stretchName(i), Title: document.Plain(v.stretchTitle(part)), Lead: v.say("index.stretch_lead"), Lang: f.Words.Lang,
			Imprint: f.imprint(stretchName(i) + ".html"),
			Blocks:  []document.Block{f.table(v, part)},
		})
	}
	return docs
}

func chunks(list []*definition.Inspection) [][]*definition.Inspection {
	return slices.Collect(slices.Chunk(list, onePage))
}

func stretchName(i int) string { return "partnerships-" + strconv.Itoa(i+1) }

// stretchTitle says from which partnership to which a page goes.
func (v voice) stretchTitle(part []*definition.Inspection) []document.Inline {
	first, last := part[0].Partnership.Short(), part[len(part)-1].Partnership.Short()
	if first == last {
		return document.Words(first)
	}
	return v.phrase("index.stretch", put("from", first), put("to", last))
}

func partnershipLink(in *definition.Inspection) []document.Inline {
	return []document.Inline{document.Link{To: document.Target{Folder: in.Folder}, Kids: partnershipName(in)}}
}

// partnershipName writes a partnership's name in its own language.
func partnershipName(in *definition.Inspection) []document.Inline {
	name := document.Words(cmp.Or(in.Partnership.Name.V, in.Folder))
	if lang := in.Partnership.Lang; has(lang) {
		name = []document.Inline{document.Span{Lang: lang.V, Kids: name}}
	}
	return name
}

// programmeOf writes the programme of an inspection, where the site has several.
func (f *Front) programmeOf(in *definition.Inspection) []document.Inline {
	if in.Programme == nil || len(f.Programmes) < 2 {
		return nil
	}
	return document.Words(in.Programme.Title.V)
}

func (v voice) readingFrom(in *definition.Inspection) []document.Inline {
	days := readingDays(in)
	if len(days) == 0 {
		return v.phrase("gap.date")
	}
	if len(calendar.Runs(days)) > 1 {
		return v.counted("index.days_apart", len(days), slot{"days", v.days(days, v.onShort)})
	}
	return v.counted("index.days", len(days), set("first", v.on(days[0])))
}
