package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// ChapterName returns the name of the document that a page of guidance is in a pack.
func ChapterName(g *definition.Guidance) string {
	if g.Of != "" {
		return chapterName(g.Of, g.Lang)
	}
	return chapterName(g.Name, "")
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
	for _, g := range c.GuidanceNames {
		links.shared[g.Name] = g.Shared
	}
	for _, page := range here {
		name := writer.VariantOf(page.Name)
		links.page = name
		m := writer.Embedder{Words: c.Words, Name: name, Under: 2, Target: func(t document.Target) (document.Target, bool) {
			if t.Document != "" && !c.HasDocument(t.Document) {
				return t, false
			}
			to, ok := links.target(t)
			to.Shared = writer.Spoken(c.GuidanceNames, to.Shared, c.Words.Lang)
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

// titleOf returns the title of a page, or its name if it has none.
func (c composer) titleOf(page *definition.Guidance) []document.Inline {
	if title := c.Prose(page.Title); len(title) > 0 {
		return title
	}
	return document.Words(page.Name)
}

// guidancePages returns the guidance for the inspection's programme.
func (c composer) guidancePages() []*definition.Guidance {
	var pages []*definition.Guidance
	for _, g := range c.Guidance {
		isInPack := c.GuidancePages == nil || slices.ContainsFunc(c.GuidancePages, func(t definition.Text) bool { return t.V == g.Name })
		if g.Of == "" && isInPack && g.IsFor(c.In.ProgrammeID.V, c.In.StageNow()) {
			pages = append(pages, g)
		}
	}
	return pages
}

// gathered maps the links of a page that becomes a section of a document.
type gathered struct {
	page   string          // page that contains the links
	here   map[string]bool // pages that are sections of the document
	beside map[string]bool // pages that are sections of the guidance in the site's language only
	shared map[string]bool // pages that the site has as well
	apart  bool            // whether each page is its own document
	lang   string          // language of those documents, or "" if it is the site's
}

// target returns the new target of a link. A page in the document becomes a section, and its
// fragments start with the page's name. It returns false if the partnership does not have the
// target.
func (g gathered) target(t document.Target) (document.Target, bool) {
	if of := writer.VariantOf(t.Shared); g.here[of] || g.beside[of] {
		t.Shared = of // a section has the page's name in every language
	}
	page := t.Shared
	if t == (document.Target{Fragment: t.Fragment}) {
		page = g.page
	}
	var to document.Target
	switch {
	case page == "":
		return t, true
	case g.apart && page == g.page && t.Fragment != "":
		return document.Target{Fragment: t.Fragment}, true
	case g.apart && g.here[page]:
		return document.Target{Document: chapterName(page, g.lang), Fragment: t.Fragment}, true
	case g.apart && g.beside[page]:
		return document.Target{Document: chapterName(page, ""), Fragment: t.Fragment}, true
	case g.beside[page]:
		to.Document = document.Guidance
	case !g.here[page]:
		return t, g.shared[page]
	}
	to.Fragment = page
	if t.Fragment != "" {
		to.Fragment += "-" + t.Fragment
	}
	return to, true
}
