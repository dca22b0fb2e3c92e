package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Chapters composes the guidance of an inspection for reading on screen: a document for each
// page of it, and one that lists them. whole is the guidance as one document.
func Chapters(b *writer.Brief, whole *document.Document) (contents *document.Document, chapters []*document.Document) {
	c := composer{writer.New(b)}
	list, beside := c.chapters(true)
	if len(list) == 0 {
		return whole, nil
	}
	copied := *whole
	contents = &copied
	var bs []document.Block
	for _, one := range list {
		name := chapterName(one.name, c.guidanceLang())
		link := document.Link{To: document.Target{Document: name}, Kids: one.title}
		bs = append(bs, document.Heading{Level: 2, ID: one.name, Text: []document.Inline{link}})
		if len(one.summary) > 0 {
			bs = append(bs, document.Paragraph{Text: one.summary})
		}
		d := *whole
		d.Name, d.Title, d.Lead, d.Front = name, document.Plain(one.title), document.Plain(one.summary), ""
		d.Imprint = c.imprintOf(name)
		d.Blocks = writer.UniqueIDs(append(slices.Clone(one.blocks), c.Web(d.Imprint.Address, c.Edition)...))
		chapters = append(chapters, &d)
	}
	bs = append(bs, c.untranslated(beside)...)
	if c.Words.Base == nil { // the definition's own texts are in the site's language
		bs = c.WithOwnTexts(document.Guidance, bs)
	}
	contents.Blocks = writer.UniqueIDs(append(bs, c.Web(contents.Imprint.Address, c.Edition)...))
	contents.Blocks = document.Retarget(contents.Blocks, func(t document.Target) document.Target { return ChapterOf(b, t) })
	return contents, chapters
}

// ChapterOf returns a target that leads to the page of a chapter, if the target is a section of
// the guidance in the site's language.
func ChapterOf(b *writer.Brief, t document.Target) document.Target {
	if t.Document != document.Guidance || t.Folder != "" || t.Fragment == "" {
		return t
	}
	page := ""
	for _, g := range (composer{writer.New(b)}).guidancePages() {
		isIt := t.Fragment == g.Name || strings.HasPrefix(t.Fragment, g.Name+"-")
		if isIt && len(g.Name) > len(page) {
			page = g.Name
		}
	}
	if page == "" {
		return t
	}
	return document.Target{Document: chapterName(page, ""), Fragment: strings.TrimPrefix(strings.TrimPrefix(t.Fragment, page), "-")}
}

// ChapterName returns the name of the document that a page of guidance is in a pack.
func ChapterName(g *definition.Guidance) string {
	if g.Of != "" {
		return chapterName(g.Of, g.Lang)
	}
	return chapterName(g.Name, "")
}

// chapterName returns the name of the document of a chapter.
func chapterName(page, lang string) string {
	name := document.Guidance + "-" + page
	if lang != "" {
		name = writer.VariantName(name, lang)
	}
	return name
}

// chapter is a page of guidance in a document.
type chapter struct {
	name           string
	title, summary []document.Inline
	blocks         []document.Block
}

// chapters returns the guidance for the programme, and the pages that are only in the guidance in
// the site's language. If apart is true, each chapter is a document, and not a section of one.
func (c composer) chapters(apart bool) (list []chapter, beside []*definition.Guidance) {
	links := gathered{here: map[string]bool{}, beside: map[string]bool{}, shared: map[string]bool{}}
	if apart {
		links.lang = c.guidanceLang()
		links.apart = true
	}
	var here []*definition.Guidance
	for _, g := range c.guidancePages() {
		if page := c.inLanguage(g); page != nil {
			links.here[g.Name], here = true, append(here, page)
		} else {
			links.beside[g.Name], beside = true, append(beside, g)
		}
	}
	for _, g := range c.Guidance {
		links.shared[g.Name] = g.Shared.V
	}
	for _, page := range here {
		name := writer.VariantOf(page.Name)
		links.page = name
		m := writer.Embedder{Words: c.Words, Name: name, Under: 2, Target: func(t document.Target) (document.Target, bool) {
			if t.Document != "" && !c.HasDocument(t.Document) {
				return t, false
			}
			to, ok := links.target(t)
			to.Shared = writer.Spoken(c.Guidance, to.Shared, c.Words.Lang)
			return to, ok
		}}
		if apart {
			m.Name, m.Under = "", 1
		}
		one := chapter{name: name, title: c.titleOf(page), blocks: m.Blocks(c.Values.Blocks(page.Blocks))}
		if writer.Has(page.Summary) {
			one.summary = c.Prose(page.Summary)
		}
		list = append(list, one)
	}
	return list, beside
}

// guidanceLang returns the language of the guidance, or "" if it is the site'c.
func (c composer) guidanceLang() string {
	if c.Words.Base == nil {
		return ""
	}
	return c.Words.Lang
}
