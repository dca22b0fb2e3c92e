package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// guidance composes all guidance for the programme, with a section for each page.
func guidance(s composer) []document.Block {
	pages := s.guidancePages()
	if len(pages) == 0 {
		return []document.Block{s.Para("guidance.none")}
	}
	links := gathered{here: map[string]bool{}, shared: map[string]bool{}}
	for _, g := range pages {
		links.here[g.Name] = true
	}
	for _, g := range s.Guidance {
		links.shared[g.Name] = g.Shared.V
	}
	var bs []document.Block
	for _, g := range pages {
		links.page = g.Name
		m := writer.Embedder{Words: s.Words, Name: g.Name, Under: 2, Target: func(t document.Target) (document.Target, bool) {
			to, ok := links.target(t)
			to.Shared = writer.Spoken(s.Guidance, to.Shared, s.Words.Lang)
			return to, ok
		}}
		page, values, lang := s.inLanguage(g)
		m.Lang = lang
		title := values.Fill(page.Title.V)
		if len(title) == 0 {
			title = document.Words(g.Name)
		}
		bs = append(bs, document.Heading{Level: 2, ID: g.Name, Text: writer.In(lang, title)})
		if writer.Has(page.Summary) {
			bs = append(bs, document.Paragraph{Text: writer.In(lang, values.Fill(page.Summary.V))})
		}
		bs = append(bs, m.Blocks(values.Blocks(page.Blocks))...)
	}
	return bs
}

// guidancePages returns the guidance for the inspection's programme.
func (s composer) guidancePages() []*definition.Guidance {
	var pages []*definition.Guidance
	for _, g := range s.Guidance {
		if g.Of == "" && IsFor(g, s.In.ProgrammeID.V) {
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
	shared map[string]bool // pages that the site has as well
}

// target returns the new target of a link. A page in the document becomes a section, and its
// fragments start with the page's name. It returns false if the partnership does not have the
// target.
func (g gathered) target(t document.Target) (document.Target, bool) {
	if of := writer.VariantOf(t.Shared); g.here[of] {
		t.Shared = of // a section has the page's name in every language
	}
	page := t.Shared
	if t == (document.Target{Fragment: t.Fragment}) {
		page = g.page
	}
	switch {
	case page == "":
		return t, true
	case !g.here[page]:
		return t, g.shared[page]
	case t.Fragment == "":
		return document.Target{Fragment: page}, true
	}
	return document.Target{Fragment: page + "-" + t.Fragment}, true
}
