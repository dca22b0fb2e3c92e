package site

import (
	"cmp"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/calendars"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
	"briefpack/generator/plan/roster"
	"briefpack/generator/render/html"
	"briefpack/generator/render/ics"
	"briefpack/generator/render/office/docx"
	"briefpack/generator/render/search"
)

// Folder is the folder of one partnership in one edition.
type Folder struct {
	Inputs     cache.Value[Inputs]
	Inspection cache.Value[*definition.Inspection]
	Audience   edition.Audience
}

// Name returns the name of the folder.
func (f Folder) Name() string { return f.Inspection.V.Folder }

// Brief returns what the documents of the folder are composed from: the inspection with its
// pairs arranged, projected to its audience. Both editions come from one arrangement, as
// pairs depend on what an edition withholds.
func (f Folder) Brief() *writer.Brief {
	return newRenderer(f.Inputs.V, f.Audience).brief(edition.Project(roster.Arrange(f.Inspection.V), f.Audience))
}

// Everything is Brief before anything is withheld, and without the pairs that a definition leaves to
// Briefpack.
func (f Folder) Everything() *writer.Brief {
	return newRenderer(f.Inputs.V, f.Audience).brief(f.Inspection.V)
}

// compose returns the files of the folder; none if the edition does not have the inspection.
func (f Folder) compose(c *cache.Cache) Files {
	if !edition.Has(f.Inspection.V, f.Audience) {
		return newFiles(nil)
	}
	x := f.composing(c)
	if x.brief.In.IsClosed() {
		return x.closed()
	}
	x.addPack()
	return newFiles(x.files)
}

// composing returns the folder before its files are composed.
func (f Folder) composing(c *cache.Cache) *composing {
	all := roster.Arrange(f.Inspection.V)
	x := &composing{renderer: newRenderer(f.Inputs.V, f.Audience), all: all, c: c, inputs: f.Inputs}
	x.brief = x.renderer.brief(edition.Project(all, f.Audience))
	x.programme = cache.Plain(x.brief.In.Programme)
	x.brief.Changes = changesOf(c, f.Inputs, f.Inspection, f.Audience)
	return x
}

// composing is a folder while its files are composed.
type composing struct {
	renderer
	all      *definition.Inspection // for every audience, with its pairs
	brief    *writer.Brief
	docs     []doc       // of the pack
	guidance []html.Link // to the guidance in each of its languages
	files    []*File
	pages    []search.Page // what the search of the folder finds

	c         *cache.Cache // of the caller
	inputs    cache.Value[Inputs]
	programme cache.Value[*definition.Programme] // of the inspection, as the edition shows it; nil for none
}

// addPack adds every file of the folder of an inspection that is not closed.
func (x *composing) addPack() {
	for _, kind := range briefing.Of(x.brief) {
		x.docs = append(x.docs, named(&x.brief.In.Method, kind.Compose(x.brief)))
	}
	ways := x.printings(x.brief.In.LargePrint.V)
	all := slices.Concat(x.docs, x.sheets())
	var whole, singles []offer
	if x.audience == edition.Print || len(x.brief.In.Packs) == 0 {
		for _, way := range ways {
			whole = append(whole, x.offer(x.pack(way)))
		}
	}
	singles = append(singles, x.packs(ways)...)
	for _, d := range all {
		for _, way := range ways {
			singles = append(singles, x.offer(x.single(way, d)))
		}
		if d.V.Form {
			for _, way := range ways {
				singles = append(singles, x.offer(x.form(way, d)))
			}
		}
		if d.V.Form || d.V.Word {
			singles = append(singles, x.offer(x.word(d)))
		}
	}
	x.translate(ways)
	singles = append(singles, x.calendars()...)
	for _, d := range all {
		offered := slices.Clone(whole)
		for _, o := range singles {
			if d.V.Name == document.Overview || o.OnPage.Document == d.V.Name {
				offered = append(offered, o)
			}
		}
		x.show(d, offered)
	}
	x.files = append(x.files, newFile(x.path(search.File), folderIndex{x.brief.In.Folder, x.pages, x.searchLanguage()}))
}

// show adds the page of a document. The guidance has a page for each of its chapters.
func (x *composing) show(d doc, offered []offer) {
	if d.V.Name == document.Guidance {
		x.chapters(x.renderer, x.brief, d, offered)
		return
	}
	shown := *d.V
	shown.Blocks = document.Retarget(shown.Blocks, func(t document.Target) document.Target { return briefing.ChapterOf(x.brief, t) })
	page := cache.Plain(&shown)
	x.pages = append(x.pages, x.searched(page.V, x.brief.In.Forms))
	place := x.placeOf(d.V)
	place.Folds = true
	x.files = append(x.files, x.pageOf(x.path(document.PageFile(d.V.Name)), page, place, offered))
}

// sheets returns what only the print edition has as well as the documents of the pack.
func (x *composing) sheets() []doc {
	if x.audience != edition.Print {
		return nil
	}
	var docs []doc
	for _, d := range sheets.Of(x.brief) {
		docs = append(docs, named(&x.brief.In.Method, d))
	}
	return docs
}

func (x *composing) path(name string) string { return x.brief.In.Folder + "/" + name }

// offer adds a file to the folder, and returns it as pages offer it.
func (x *composing) offer(d html.Download, content Content) offer {
	f := newFile(x.path(d.File), content)
	x.files = append(x.files, f)
	return offer{d, f.content}
}

// pack returns the whole pack as one PDF. Every page offers it at the top, because no page has
// the same content.
func (x *composing) pack(way printing) (html.Download, Content) {
	c := briefing.CoverOf(x.brief)
	return html.Download{Title: c.Title, File: x.brief.In.Folder + "-pack" + way.suffix + ".pdf", Type: format.PDF, Form: way.form}, pack{way.renderer, c, withoutForms(x.docs)}
}

// withoutForms returns the documents that people read. Forms are printed one by one, by those who
// fill them in.
func withoutForms(docs []doc) []doc {
	return slices.DeleteFunc(slices.Clone(docs), func(d doc) bool { return d.V.Form })
}

// single is one document as its own PDF.
func (x *composing) single(way printing, d doc) (html.Download, Content) {
	return x.download(d, way.suffix, way.form), sheet{way.renderer, docFile{d}}
}

// form is a document as a PDF to fill in on a screen.
func (x *composing) form(way printing, d doc) (html.Download, Content) {
	called := x.words.Say("page.form")
	if way.form != "" {
		called += ", " + way.form
	}
	return x.download(d, "-form"+way.suffix, called), form{way.renderer, docFile{d}}
}

// word is a document as a Word file.
func (x *composing) word(d doc) (html.Download, Content) {
	say := x.words.Say
	o := docx.Options{
		Author: x.site.Organisation.V, Address: writer.New(x.brief).SiteAddress(), Folder: x.brief.In.Folder,
		Hint: say("page.write_here"), HintDate: say("page.choose_date"), HintChoice: say("page.choose"),
	}
	download := x.download(d, "", "")
	download.File, download.Type = x.brief.In.Folder+"-"+d.V.Name+".docx", format.Word
	return download, wordFile{docFile{d}, o}
}

func (x *composing) download(d doc, suffix, form string) html.Download {
	return html.Download{
		Title: d.V.Title, File: printedFile(x.brief.In.Folder, d.V.Name, suffix),
		Type: format.PDF, Form: form, OnPage: document.Target{Document: d.V.Name},
	}
}

// calendars adds the calendars of the inspection.
func (x *composing) calendars() []offer {
	b := x.brief
	var list []offer
	for _, c := range calendars.Of(b) {
		d := html.Download{Title: c.Title, File: b.In.Folder + "-" + c.Name + ".ics", Type: format.Calendar, OnPage: document.Target{Document: x.brief.In.FileOf(c.Beside)}}
		list = append(list, x.offer(d, calendar{calendarFile(b, c)}))
	}
	return list
}

// calendarFile returns a calendar as it is written.
func calendarFile(b *writer.Brief, c calendars.Calendar) ics.Calendar {
	file := ics.Calendar{Name: c.Shown, Version: b.In.Version.V, Issued: b.In.Issued.V, Lang: b.Words.Lang, Contact: ics.Contact{Name: b.Site.Contact.Name.V, Email: b.Site.Contact.Email.V}}
	for _, e := range c.Events {
		file.Events = append(file.Events, ics.Event(e))
	}
	return file
}

// translate adds the guidance in the other languages that it is available in.
func (x *composing) translate(ways []printing) {
	to := map[string]document.Target{x.home.Lang: {Document: document.Guidance}}
	var docs []doc
	for _, lang := range x.Theme.Languages() {
		if d := briefing.GuidanceIn(x.in(lang).brief(x.brief.In)); d != nil {
			docs, to[lang] = append(docs, cache.Plain(d)), document.Target{Document: d.Name}
		}
	}
	x.guidance = x.inLanguages(to)
	for _, d := range docs {
		var offered []offer
		for _, way := range ways {
			o := x.offer(x.single(way, d))
			o.Lang = d.V.Front
			offered = append(offered, o)
		}
		r := x.in(d.V.Lang)
		x.chapters(r, r.brief(x.brief.In), d, offered)
	}
}

// placeOf returns a page with the navigation of a document: its place in its pack.
func (x *composing) placeOf(d *document.Document) html.Page {
	in, site, r := x.brief.In, unlike(x.home.Lang, d.Lang), x.renderer
	if site != "" {
		r = x.in(d.Lang)
	}
	p := html.Page{
		Depth: 1, Pack: in.Folder, Draft: in.Draft.V, OwnerLang: cmp.Or(in.Partnership.Lang.V, site), Short: in.Partnership.Short(),
		Trail: []html.Link{{Title: x.site.Title.V, Lang: site, Path: document.SitePage(document.FrontPage)}},
	}
	isGuidance := d.Name == document.Guidance || d.Lang != x.home.Lang
	if isGuidance {
		p.Languages = x.guidance
	}
	for _, other := range x.docs {
		l := html.Link{Title: other.V.Title, Lang: site, To: document.Target{Document: other.V.Name}}
		if isGuidance && other.V.Name == document.Guidance {
			l = html.Link{Title: d.Title, Lang: d.Front, To: document.Target{Document: d.Name}}
		}
		p.Nav = append(p.Nav, l)
	}
	overview := document.Target{Document: document.Overview}
	if d.Name != document.Overview {
		p.Trail = append(p.Trail, html.Link{Title: in.Partnership.Short(), Lang: cmp.Or(in.Partnership.Lang.V, site), To: overview})
	}
	if x.has(document.Changes) && d.Name != x.brief.In.FileOf(document.Changes) {
		p.Changes = html.Link{
			Title: r.words.Say("page.changes"), Lang: r.words.LangOf("page.changes"),
			To: document.Target{Document: x.brief.In.FileOf(document.Changes)},
		}
	}
	return r.signposted(p)
}

// has reports whether the pack has a document.
func (x *composing) has(name string) bool { return slices.Contains(x.brief.Documents, name) }

func printedFile(folder, document, suffix string) string {
	return folder + "-" + document + suffix + ".pdf"
}

// PrintedFile returns the path of a document's PDF in an edition.
func PrintedFile(folder, document string) string {
	return folder + "/" + printedFile(folder, document, "")
}

// searchChapter adds a chapter to the search of the folder, unless the site's own index has it.
func (x *composing) searchChapter(d *document.Document) {
	i := slices.IndexFunc(x.renderer.guidance, func(g *definition.Guidance) bool { return briefing.ChapterName(g) == d.Name })
	if i < 0 || cache.Get(x.c, isInSiteIndex, indexArgs{x.inputs, x.audience, x.programme, i}).V {
		return
	}
	p := x.searched(d, nil)
	p.Lang, p.Keywords = x.renderer.guidance[i].Lang, x.renderer.guidance[i].Keywords.V
	x.pages = append(x.pages, p)
}

// indexArgs names a page of guidance by its place in the list.
type indexArgs struct {
	inputs    cache.Value[Inputs]
	audience  edition.Audience
	programme cache.Value[*definition.Programme]
	guidance  int
}

// isInSiteIndex reports whether the index of the site has a page of guidance, for the packs of a
// programme.
func isInSiteIndex(_ *cache.Cache, a indexArgs) bool {
	r := newRenderer(a.inputs.V, a.audience)
	f := &sitepages.Front{Site: r.site, Guidance: r.guidance, Words: r.words, Edition: r.audience.String()}
	if a.programme.V != nil {
		f.Programmes = []*definition.Programme{a.programme.V}
	}
	return isWhole(r.sharedDoc(f, r.guidance[a.guidance]))
}
