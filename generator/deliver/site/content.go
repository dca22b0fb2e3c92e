package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/model/document"
	"briefpack/generator/render/feed"
	"briefpack/generator/render/host"
	"briefpack/generator/render/ics"
	"briefpack/generator/render/office/docx"
	"briefpack/generator/render/pdf"
	"briefpack/generator/render/search"
)

// doc is a document with the digest of its content.
type doc = cache.Value[*document.Document]

// docFile is a file that is rendered from one document. Embed it in a Content, so that the search
// for withheld names reads all of the document.
type docFile struct{ doc doc }

func (f docFile) text() []string { return document.Strings(f.doc.V) }

// sheet is a document as a PDF.
type sheet struct {
	renderer cache.Value[*pdf.Renderer]
	docFile
}

func (s sheet) render(*cache.Cache) (Rendered, error) { return printed(s.renderer.V.Document(s.doc.V)) }

// form is a document as a PDF to fill in on a screen.
type form struct {
	renderer cache.Value[*pdf.Renderer]
	docFile
}

func (f form) render(*cache.Cache) (Rendered, error) { return printed(f.renderer.V.Form(f.doc.V)) }

// wordFile is a document as a Word file, to fill in together.
type wordFile struct {
	docFile
	options docx.Options
}

func (w wordFile) render(*cache.Cache) (Rendered, error) {
	data, err := docx.Write(w.doc.V, w.options)
	return Rendered{Data: data}, err
}
func (w wordFile) text() []string { return append(w.docFile.text(), w.options.Author) }

// pack is a cover and all documents as one PDF.
type pack struct {
	renderer cache.Value[*pdf.Renderer]
	cover    briefing.Cover
	docs     []doc
}

func (p pack) render(*cache.Cache) (Rendered, error) {
	docs := make([]*document.Document, len(p.docs))
	for i, d := range p.docs {
		docs[i] = d.V
	}
	c := p.cover
	cover := pdf.Cover{Plain: c.Plain, Title: c.Title, Subtitle: c.Subtitle, Facts: c.Facts, Imprint: c.Imprint, Contents: c.Contents, Lang: c.Lang, Web: c.Web}
	return printed(p.renderer.V.Pack(cover, docs))
}

func (p pack) text() []string {
	c := p.cover
	list := document.Strings(&document.Document{
		Title: c.Title, Lead: c.Subtitle, Imprint: c.Imprint, Blocks: append([]document.Block{c.Facts, document.Para(c.Contents)}, c.Web...),
	})
	for _, d := range p.docs {
		list = append(list, document.Strings(d.V)...)
	}
	return list
}

func printed(f pdf.File, err error) (Rendered, error) { return Rendered{f.Data, f.Pages, f.Parts}, err }

// calendar is a file of events.
type calendar struct{ ics.Calendar }

func (c calendar) render(*cache.Cache) (Rendered, error) {
	return Rendered{Data: ics.Write(c.Calendar)}, nil
}
func (c calendar) text() []string { return ics.Strings(c.Calendar) }

// plain is a file that is published as it is.
type plain struct{ data []byte }

func (p plain) render(*cache.Cache) (Rendered, error) { return Rendered{Data: p.data}, nil }
func (p plain) text() []string                        { return nil }

// siteIndex is the search index of a site.
type siteIndex struct{ search.Site }

func (x siteIndex) render(*cache.Cache) (Rendered, error) {
	data, err := search.Write(x.Site)
	return Rendered{Data: data}, err
}
func (x siteIndex) text() []string { return nil }

// folderIndex is the search index of a folder.
type folderIndex struct {
	folder   string
	pages    []search.Page
	language search.Language
}

func (x folderIndex) render(*cache.Cache) (Rendered, error) {
	data, err := search.WriteFolder(x.folder, x.pages, x.language)
	return Rendered{Data: data}, err
}
func (x folderIndex) text() []string { return nil }

// feedFile is the feed of changes.
type feedFile struct{ feed.Feed }

func (f feedFile) render(*cache.Cache) (Rendered, error) {
	data, err := feed.Write(f.Feed)
	return Rendered{Data: data}, err
}
func (f feedFile) text() []string { return f.Strings() }

// hostFile is a file for a server or a search engine.
type hostFile struct {
	name string
	site host.Site
}

func (h hostFile) render(*cache.Cache) (Rendered, error) {
	data, err := host.File(h.name, h.site)
	return Rendered{Data: data}, err
}
func (h hostFile) text() []string { return nil }
