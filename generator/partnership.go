package generator

import (
	"fmt"
	"slices"

	"briefpack/generator/briefing"
	"briefpack/generator/calfile"
	"briefpack/generator/document"
	"briefpack/generator/edition"
	"briefpack/generator/html"
	"briefpack/generator/pack"
	"briefpack/generator/pdf"
	"briefpack/generator/prose"
)

const (
	pdfType      = "application/pdf"
	calendarType = "text/calendar"
)

// partnership draws one inspection's folder of one edition: projected first, then
// composed once, then drawn as PDF and page from the same documents. The inspection is
// one whose pairs are arranged.
func (s *site) partnership(in *pack.Inspection, o *output) tally {
	var t tally
	b := s.brief(edition.Project(in, o.audience), o)
	docs := make([]*document.Document, len(briefing.All))
	for i, kind := range briefing.All {
		docs[i] = kind.Compose(b)
	}
	drawn := append(slices.Clone(docs), sheets(b, o)...)
	var whole, singles []html.Download
	for _, p := range s.printings(in.LargePrint.V) {
		f, err := s.pack(p, b, docs, o, &t)
		if err != nil {
			return tally{err: err}
		}
		whole = append(whole, f)
	}
	for _, d := range drawn {
		for _, p := range s.printings(in.LargePrint.V) {
			one, err := s.single(p, b.In, d, o, &t)
			if err != nil {
				return tally{err: err}
			}
			singles = append(singles, one)
		}
	}
	calendars := s.calendars(b, o, &t)
	for _, d := range drawn {
		offered := slices.Clone(whole)
		for _, f := range slices.Concat(singles, calendars) {
			if d.Name == "overview" || f.Twin.Document == d.Name {
				offered = append(offered, f)
			}
		}
		page, err := s.pages.Page(s.documentPage(b.In, docs, d, offered, o))
		if err != nil {
			return tally{err: fmt.Errorf("%s: %w", in.Folder, err)}
		}
		o.page(&t, in.Folder+"/"+document.PageFile(d.Name), page)
	}
	return t
}

// sheets returns what only the print edition has besides the documents of the pack.
func sheets(b *briefing.Brief, o *output) []*document.Document {
	if o.audience != edition.Print {
		return nil
	}
	return briefing.Sheets(b)
}

func (s *site) brief(in *pack.Inspection, o *output) *briefing.Brief {
	return &briefing.Brief{
		In: in, Site: &s.content.Site, Guidance: s.content.Guidance, Words: s.words,
		Values: prose.ForInspection(in, &s.content.Site, s.words), Edition: o.audience.String(),
	}
}

// pack draws the whole pack as one PDF.
func (s *site) pack(p printing, b *briefing.Brief, docs []*document.Document, o *output, t *tally) (html.Download, error) {
	c := briefing.CoverOf(b)
	f, err := p.press.Pack(pdf.Cover{Title: c.Title, Subtitle: c.Subtitle, Facts: c.Facts, Imprint: c.Imprint, Contents: c.Contents, Lang: c.Lang}, docs)
	if err != nil {
		return html.Download{}, fmt.Errorf("%s: draw the pack: %w", b.In.Folder, err)
	}
	cover := document.Document{Title: c.Title, Lead: c.Subtitle, Imprint: c.Imprint, Blocks: []document.Block{c.Facts, document.Para(c.Contents)}}
	name := b.In.Folder + "-pack" + p.suffix + ".pdf"
	o.pdf(t, b.In.Folder+"/"+name, f.Data, f.Pages, stringsOf(append([]*document.Document{&cover}, docs...)...))
	// Without a twin of its own it is offered at the head of every page.
	return html.Download{Title: c.Title, File: name, Type: pdfType, Form: p.form, Pages: f.Pages, Bytes: len(f.Data)}, nil
}

// single draws one document as a PDF of its own.
func (s *site) single(p printing, in *pack.Inspection, d *document.Document, o *output, t *tally) (html.Download, error) {
	f, err := p.press.Draw(d)
	if err != nil {
		return html.Download{}, fmt.Errorf("%s: draw %s: %w", in.Folder, d.Name, err)
	}
	name := in.Folder + "-" + d.Name + p.suffix + ".pdf"
	o.pdf(t, in.Folder+"/"+name, f.Data, f.Pages, stringsOf(d))
	return html.Download{Title: d.Title, File: name, Type: pdfType, Form: p.form, Pages: f.Pages, Bytes: len(f.Data), Twin: document.Target{Document: d.Name}}, nil
}

// calendars draws the calendars of an inspection.
func (s *site) calendars(b *briefing.Brief, o *output, t *tally) []html.Download {
	var list []html.Download
	for _, c := range briefing.CalendarsOf(b) {
		file := calfile.Calendar{Name: c.Shown, Version: b.In.Version.V, Issued: b.In.Issued.V, Lang: b.Words.Lang}
		for _, e := range c.Events {
			file.Events = append(file.Events, calfile.Event(e))
		}
		data, name := calfile.Write(file), b.In.Folder+"-"+c.Name+".ics"
		o.calendar(t, b.In.Folder+"/"+name, data, calfile.Strings(file))
		list = append(list, html.Download{
			Title: c.Title, File: name, Type: calendarType, Bytes: len(data), Twin: document.Target{Document: c.Beside},
		})
	}
	return list
}

// documentPage says where a document stands among the others of its pack.
func (s *site) documentPage(in *pack.Inspection, docs []*document.Document, d *document.Document, offered []html.Download, o *output) html.Page {
	p := html.Page{
		Doc: d, Depth: 1, Edition: o.audience.String(), Draft: in.Draft.V, OwnerLang: in.Partnership.Lang.V, Short: in.Partnership.Short(), Downloads: offered,
		Trail: []html.Link{{Title: s.content.Site.Title.V, Path: "index.html"}},
	}
	for _, other := range docs {
		p.Nav = append(p.Nav, html.Link{Title: other.Title, To: document.Target{Document: other.Name}})
	}
	if d.Name != "overview" {
		p.Trail = append(p.Trail, html.Link{Title: in.Partnership.Short(), Lang: in.Partnership.Lang.V, To: document.Target{Document: "overview"}})
	}
	return p
}
