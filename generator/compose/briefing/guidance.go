package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// GuidanceIn composes the guidance of an inspection in the language of the brief's words. It
// returns nil if no page is translated. It has the translated pages only. Fixed words that are not
// translated are in the language of the site, and marked.
func GuidanceIn(b *writer.Brief) *document.Document {
	s := composer{writer.New(b)}
	isThere := slices.ContainsFunc(s.guidancePages(), func(g *definition.Guidance) bool {
		return definition.Variant(b.Guidance, g.Name, b.Words.Lang) != nil
	})
	if !isThere {
		return nil
	}
	const name = document.Guidance
	d := &document.Document{Name: writer.VariantName(name, b.Words.Lang), Lang: b.Words.Lang, Blocks: writer.UniqueIDs(guidance(s))}
	front := s
	if !speaks(b.Words, "guidance.title", "guidance.lead") {
		front, d.Front = s.below(), b.Words.Base.Lang
		d.Title, d.Lead = front.Title(name), front.Lead(name)
	} else {
		// The definition's own texts are in the site's language.
		d.Title, d.Lead = s.Say("guidance.title"), s.Say("guidance.lead")
	}
	imprint, lang := s, ""
	if !writer.SpeaksImprint(b.Words) {
		imprint, lang = s.below(), b.Words.Base.Lang
	}
	d.Imprint = imprint.Imprint(d.Name)
	d.Imprint.Lang = lang
	return d
}

// guidance composes all guidance for the programme, with a section for each page. In another
// language it has the translated pages, and links to the rest.
func guidance(c composer) []document.Block {
	pages := c.guidancePages()
	if len(pages) == 0 {
		return []document.Block{c.Para("guidance.none")}
	}
	var here, beside []*definition.Guidance
	links := gathered{here: map[string]bool{}, beside: map[string]bool{}, shared: map[string]bool{}}
	for _, g := range pages {
		if page := c.inLanguage(g); page != nil {
			links.here[g.Name], here = true, append(here, page)
		} else {
			links.beside[g.Name], beside = true, append(beside, g)
		}
	}
	for _, g := range c.Guidance {
		links.shared[g.Name] = g.Shared.V
	}
	var bs []document.Block
	for _, page := range here {
		name := writer.VariantOf(page.Name)
		links.page = name
		m := writer.Embedder{Words: c.Words, Name: name, Under: 2, Target: func(t document.Target) (document.Target, bool) {
			to, ok := links.target(t)
			to.Shared = writer.Spoken(c.Guidance, to.Shared, c.Words.Lang)
			return to, ok
		}}
		bs = append(bs, document.Heading{Level: 2, ID: name, Text: c.titleOf(page)})
		if writer.Has(page.Summary) {
			bs = append(bs, document.Paragraph{Text: c.Prose(page.Summary)})
		}
		bs = append(bs, m.Blocks(c.Values.Blocks(page.Blocks))...)
	}
	return append(bs, c.untranslated(beside)...)
}

// titleOf returns the title of a page, or its name if it has none.
func (c composer) titleOf(page *definition.Guidance) []document.Inline {
	if title := c.Prose(page.Title); len(title) > 0 {
		return title
	}
	return document.Words(page.Name)
}

// untranslated lists the pages that are only in the guidance in the site's language, with links.
func (c composer) untranslated(pages []*definition.Guidance) []document.Block {
	if len(pages) == 0 {
		return nil
	}
	list, below := document.List{}, c.below()
	for _, g := range pages {
		link := document.Link{To: document.Target{Document: document.Guidance, Fragment: g.Name}, Kids: below.titleOf(g)}
		list.Items = append(list.Items, writer.Item(writer.In(below.Words.Lang, []document.Inline{link})...))
	}
	return []document.Block{c.Heading(2, "guidance.untranslated"), c.Para("guidance.untranslated_lead"), list}
}

// guidancePages returns the guidance for the inspection's programme.
func (c composer) guidancePages() []*definition.Guidance {
	var pages []*definition.Guidance
	for _, g := range c.Guidance {
		if g.Of == "" && IsFor(g, c.In.ProgrammeID.V) {
			pages = append(pages, g)
		}
	}
	return pages
}

// IsFor reports whether a page of guidance is for a programme.
func IsFor(g *definition.Guidance, programme string) bool {
	return len(g.Programmes) == 0 ||
		slices.ContainsFunc(g.Programmes, func(t definition.Text) bool { return t.V == programme })
}

// gathered maps the links of a page that becomes a section of a document.
type gathered struct {
	page   string          // page that contains the links
	here   map[string]bool // pages that are sections of the document
	beside map[string]bool // pages that are sections of the guidance in the site's language only
	shared map[string]bool // pages that the site has as well
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
