package briefing

import (
	"slices"
	"strings"

	"briefpack/generator/compose/writer"
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
