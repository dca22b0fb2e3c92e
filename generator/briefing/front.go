package briefing

import (
	"slices"

	"briefpack/generator/day"
	"briefpack/generator/document"
	"briefpack/generator/pack"
	"briefpack/generator/prose"
	"briefpack/generator/words"
)

// Front is what the pages of the site itself are composed from.
type Front struct {
	Site        *pack.Site
	Programmes  []*pack.Programme
	Inspections []*pack.Inspection // projected to the audience
	Guidance    []*pack.Guidance   // in order
	Words       *words.Table
	Edition     string // "hosted" or "print": which of the edition lines to print
}

func (f *Front) voice() voice {
	return voice{f.Words, prose.ForSite(f.Site, f.Words)}
}

// Index composes the front page of the site: the partnerships, the shared guidance and
// what is new.
func (f *Front) Index() *document.Document {
	v := f.voice()
	return &document.Document{
		Name:    "index",
		Title:   v.values.Text(f.Site.Title.V),
		Lead:    v.values.Text(f.Site.Summary.V),
		Lang:    f.Words.Lang,
		Imprint: f.imprint("index.html"),
		Blocks:  uniqueIDs(slices.Concat(f.partnerships(v), f.programmes(v), f.shared(v), f.news(v))),
	}
}

// partnerships is the table that leads to each partnership.
func (f *Front) partnerships(v voice) []document.Block {
	bs := []document.Block{v.heading(2, "index.partnerships")}
	if len(f.Inspections) == 0 {
		return append(bs, v.para("index.no_partnerships"))
	}
	t := document.Table{
		Caption: v.say("index.caption"),
		Columns: []document.Column{
			v.wide("index.partnership"), v.column("index.training"), v.column("index.reading"), v.column("index.version"),
		},
		RowHeads: true,
	}
	for _, in := range byName(f.Inspections) {
		t.Rows = append(t.Rows, row(inLines(partnershipLink(in), f.programmeOf(in)),
			v.dateOf(in.Training.Date), v.readingFrom(in), v.versionOf(in)))
	}
	return append(bs, t)
}

func byName(ins []*pack.Inspection) []*pack.Inspection {
	list := slices.Clone(ins)
	slices.SortStableFunc(list, func(a, b *pack.Inspection) int {
		return alphabetical(a.Partnership.Short(), b.Partnership.Short())
	})
	return list
}

func partnershipLink(in *pack.Inspection) []document.Inline {
	name := document.Words(in.Partnership.Name.V)
	if lang := in.Partnership.Lang; has(lang) {
		name = []document.Inline{document.Span{Lang: lang.V, Kids: name}}
	}
	return []document.Inline{document.Link{To: document.Target{Folder: in.Folder}, Kids: name}}
}

// programmeOf writes the programme of an inspection, where the site has several.
func (f *Front) programmeOf(in *pack.Inspection) []document.Inline {
	if in.Programme == nil || len(f.Programmes) < 2 {
		return nil
	}
	return document.Words(in.Programme.Title.V)
}

func (v voice) readingFrom(in *pack.Inspection) []document.Inline {
	days := readingDays(in)
	if len(days) == 0 {
		return v.phrase("gap.date")
	}
	return v.counted("index.days", len(days), set("first", v.on(days[0])))
}

func (v voice) versionOf(in *pack.Inspection) []document.Inline {
	if in.Draft.V {
		return v.phrase("index.draft", put("version", in.Version.V))
	}
	return document.Words(in.Version.V)
}

// programmes says what each programme is that a partnership here is inspected by.
func (f *Front) programmes(v voice) []document.Block {
	var facts document.Facts
	for _, p := range f.Programmes {
		isUsed := slices.ContainsFunc(f.Inspections, func(in *pack.Inspection) bool { return in.ProgrammeID.V == p.ID })
		if p.Summary.Set && isUsed {
			values := prose.ForProgramme(p, f.Site, f.Words)
			facts.Items = append(facts.Items, document.Fact{Term: p.Title.V, Value: values.Fill(p.Summary.V)})
		}
	}
	if len(facts.Items) == 0 {
		return nil
	}
	return []document.Block{v.heading(2, "index.programmes"), facts}
}

// shared lists the guidance that has a page of its own.
func (f *Front) shared(v voice) []document.Block {
	var list document.List
	for _, g := range f.Guidance {
		if !g.Shared.V {
			continue
		}
		values := f.valuesFor(g)
		link := document.Link{To: document.Target{Shared: g.Name}, Kids: document.Words(values.Text(g.Title.V))}
		text := []document.Inline{link}
		if has(g.Summary) {
			text = v.phrase("index.guidance_item", set("page", link), slot{"summary", values.Fill(g.Summary.V)})
		}
		list.Items = append(list.Items, item(text...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{v.heading(2, "index.guidance"), list}
}

// imprint returns what every page of the site itself carries. Its version is the day of
// the newest pack.
func (f *Front) imprint(path ...string) document.Imprint {
	v := f.voice()
	im := document.Imprint{
		Owner:   f.Site.Organisation.V,
		Edition: v.say("edition." + f.Edition),
		Page:    f.Words.Say("imprint.page"),
		Address: address(f.Site.Address.V, path...),
	}
	var latest day.Date
	for _, in := range f.Inspections {
		if in.Issued.Set && in.Issued.V.After(latest) {
			latest = in.Issued.V
		}
	}
	if !latest.IsZero() {
		im.Version, im.Issued = v.say("imprint.site", set("date", v.onShort(latest))), latest.String()
	}
	return im
}
