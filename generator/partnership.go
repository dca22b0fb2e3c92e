package generator

import (
	"cmp"
	"slices"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
	"briefpack/generator/render/ics"
	"briefpack/generator/render/pdf"
)

const (
	pdfType      = "application/pdf"
	calendarType = "text/calendar"
)

// folder composes one inspection's folder of one edition: projected first, then composed
// once, to be drawn as PDF and page from the same documents. The inspection is one whose
// pairs are arranged.
func (k *kit) folder(in *definition.Inspection, audience edition.Audience) *bundle {
	b := k.brief(edition.Project(in, audience), audience)
	docs := make([]*document.Document, len(briefing.All))
	for i, kind := range briefing.All {
		docs[i] = kind.Compose(b)
	}
	f := folding{kit: k, brief: b, audience: audience, docs: docs}
	drawn := append(slices.Clone(docs), extra(b, audience)...)
	var whole, singles []offer
	ways := k.printings(in.LargePrint.V)
	for _, way := range ways {
		whole = append(whole, f.add(k.whole(way, b, docs)))
	}
	for _, d := range drawn {
		for _, way := range ways {
			singles = append(singles, f.add(k.single(way, b.In, d)))
		}
		for _, way := range ways {
			if d.Form {
				singles = append(singles, f.add(k.form(way, b.In, d)))
			}
		}
	}
	f.translate(ways)
	calendars := f.calendars()
	for _, d := range drawn {
		offered := slices.Clone(whole)
		for _, o := range slices.Concat(singles, calendars) {
			if d.Name == "overview" || o.Twin.Document == d.Name {
				offered = append(offered, o)
			}
		}
		f.leaves = append(f.leaves, k.page(f.path(document.PageFile(d.Name)), f.page(d), offered))
	}
	return newBundle(f.leaves, audience)
}

// extra returns what only the print edition has besides the documents of the pack.
func extra(b *briefing.Brief, audience edition.Audience) []*document.Document {
	if audience != edition.Print {
		return nil
	}
	return briefing.Sheets(b)
}

// folding is a folder while it is composed.
type folding struct {
	*kit
	brief    *briefing.Brief
	audience edition.Audience
	docs     []*document.Document
	guidance []html.Link // to the guidance in each of its languages
	leaves   []*leaf
}

// offer is a file that a page offers, with the leaf that its size is known from.
type offer struct {
	html.Download
	leaf *leaf
}

func (f *folding) path(name string) string { return f.brief.In.Folder + "/" + name }

func (f *folding) add(o offer) offer {
	o.leaf.path = f.path(o.File)
	f.leaves = append(f.leaves, o.leaf)
	return o
}

// printed is what a pack is drawn from.
type printed struct {
	cover pdf.Cover
	docs  []*document.Document
}

// by is a value and what draws it.
type by[T any] struct {
	who   digest.Sum
	value T
}

// whole is the whole pack as one PDF. Without a twin of its own it is offered at the
// head of every page.
func (k *kit) whole(way printing, b *briefing.Brief, docs []*document.Document) offer {
	c := briefing.CoverOf(b)
	from := printed{pdf.Cover{Title: c.Title, Subtitle: c.Subtitle, Facts: c.Facts, Imprint: c.Imprint, Contents: c.Contents, Lang: c.Lang, Web: c.Web}, docs}
	cover := document.Document{Title: c.Title, Lead: c.Subtitle, Imprint: c.Imprint, Blocks: append([]document.Block{c.Facts, document.Para(c.Contents)}, c.Web...)}
	l := &leaf{
		kind: kindPDF, key: keyed(by[printed]{way.sum, from}),
		draw: func(*memory) (drawing, error) { return drawn(way.press.Pack(from.cover, docs)) },
		said: func() []string { return stringsOf(append([]*document.Document{&cover}, docs...)...) },
	}
	return offer{html.Download{Title: c.Title, File: b.In.Folder + "-pack" + way.suffix + ".pdf", Type: pdfType, Form: way.form}, l}
}

// single is one document as a PDF of its own.
func (k *kit) single(way printing, in *definition.Inspection, d *document.Document) offer {
	name := in.Folder + "-" + d.Name + way.suffix + ".pdf"
	return offer{
		html.Download{Title: d.Title, File: name, Type: pdfType, Form: way.form, Twin: document.Target{Document: d.Name}},
		way.sheet(d),
	}
}

// sheet is a document as a PDF, wherever it goes.
func (p printing) sheet(d *document.Document) *leaf {
	return &leaf{
		kind: kindPDF, key: keyed(by[*document.Document]{p.sum, d}),
		draw: func(*memory) (drawing, error) { return drawn(p.press.Draw(d)) },
		said: func() []string { return stringsOf(d) },
	}
}

// drawn is what the press made, as a drawing.
func drawn(f pdf.File, err error) (drawing, error) {
	return drawing{data: f.Data, sheets: f.Pages}, err
}

// calendars adds the calendars of the inspection.
func (f *folding) calendars() []offer {
	b := f.brief
	var list []offer
	for _, c := range briefing.CalendarsOf(b) {
		file := ics.Calendar{Name: c.Shown, Version: b.In.Version.V, Issued: b.In.Issued.V, Lang: b.Words.Lang}
		for _, e := range c.Events {
			file.Events = append(file.Events, ics.Event(e))
		}
		name := b.In.Folder + "-" + c.Name + ".ics"
		l := &leaf{
			spot: spot{path: f.path(name)}, kind: kindCalendar, key: keyed(file),
			draw: func(*memory) (drawing, error) { return drawing{data: ics.Write(file)}, nil },
			said: func() []string { return ics.Strings(file) },
		}
		f.leaves = append(f.leaves, l)
		list = append(list, offer{html.Download{Title: c.Title, File: name, Type: calendarType, Twin: document.Target{Document: c.Beside}}, l})
	}
	return list
}

// page is a page that offers files. It says how large they are, so their facts are part
// of what it is drawn from.
func (k *kit) page(path string, p html.Page, offered []offer) *leaf {
	whole := func(m *memory) (html.Page, error) {
		full := p
		full.Downloads = nil
		for _, o := range offered {
			f, err := o.leaf.facts(m)
			if err != nil {
				return html.Page{}, err
			}
			d := o.Download
			d.Pages, d.Bytes = f.sheets, f.size
			full.Downloads = append(full.Downloads, d)
		}
		return full, nil
	}
	return &leaf{
		spot: spot{path: path}, kind: kindPage,
		gist: func() digest.Sum { return digest.Of(by[html.Page]{k.painter, p}) },
		key: func(m *memory) (digest.Sum, error) {
			full, err := whole(m)
			return digest.Of(by[html.Page]{k.painter, full}), err
		},
		draw: func(m *memory) (drawing, error) {
			full, err := whole(m)
			if err != nil {
				return drawing{}, err
			}
			data, err := k.pages.Page(full)
			return drawing{data: data}, err
		},
	}
}

// translate adds the guidance in the other languages that it is there in.
func (f *folding) translate(ways []printing) {
	to := map[string]document.Target{f.said.Lang: {Document: "guidance"}}
	var docs []*document.Document
	for _, lang := range f.languages() {
		if d := briefing.GuidanceIn(f.speaking(lang).brief(f.brief.In, f.audience)); d != nil {
			docs, to[lang] = append(docs, d), document.Target{Document: d.Name}
		}
	}
	f.guidance = f.inLanguages(to)
	for _, d := range docs {
		var offered []offer
		for _, way := range ways {
			o := f.add(f.single(way, f.brief.In, d))
			o.Lang = d.Front
			offered = append(offered, o)
		}
		f.leaves = append(f.leaves, f.speaking(d.Lang).page(f.path(document.PageFile(d.Name)), f.page(d), offered))
	}
}

// page says where a document stands among the others of its pack.
func (f *folding) page(d *document.Document) html.Page {
	in, site, k := f.brief.In, unlike(f.said.Lang, d.Lang), f.kit
	if site != "" {
		k = f.speaking(d.Lang)
	}
	p := html.Page{
		Doc: d, Depth: 1, Draft: in.Draft.V, OwnerLang: cmp.Or(in.Partnership.Lang.V, site), Short: in.Partnership.Short(),
		Trail: []html.Link{{Title: f.site.Title.V, Lang: site, Path: "index.html"}},
	}
	isGuidance := d.Name == "guidance" || d.Lang != f.said.Lang
	if isGuidance {
		p.Languages = f.guidance
	}
	for _, other := range f.docs {
		l := html.Link{Title: other.Title, Lang: site, To: document.Target{Document: other.Name}}
		if isGuidance && other.Name == "guidance" {
			l = html.Link{Title: d.Title, Lang: d.Front, To: document.Target{Document: d.Name}}
		}
		p.Nav = append(p.Nav, l)
	}
	if d.Name != "overview" {
		p.Trail = append(p.Trail, html.Link{Title: in.Partnership.Short(), Lang: cmp.Or(in.Partnership.Lang.V, site), To: document.Target{Document: "overview"}})
	}
	p.Changes = html.Link{Title: k.words.Say("page.changes"), Lang: k.words.LangOf("page.changes"), To: document.Target{Document: "overview", Fragment: "changes"}}
	if d.Name == "overview" {
		p.Changes.To.Document = ""
	}
	return k.signposted(p, f.audience)
}

// stringsOf returns everything that documents would show.
func stringsOf(docs ...*document.Document) []string {
	var list []string
	for _, d := range docs {
		list = append(list, document.Strings(d)...)
	}
	return list
}
