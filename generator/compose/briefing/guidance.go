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
	d := &document.Document{Name: writer.VariantName(name, b.Words.Lang), Lang: b.Words.Lang, Chapters: true, Blocks: writer.UniqueIDs(s.Linked(guidance(s)))}
	front := s
	if !speaks(b.Words, "guidance.title", "guidance.lead") {
		front, d.Front = s.below(), b.Words.Base.Lang
		d.Title, d.Lead = front.Title(name), front.Lead(name)
	} else {
		// The definition's own texts are in the site's language.
		d.Title, d.Lead = s.Say("guidance.title"), s.Say("guidance.lead")
	}
	d.Imprint = s.imprintOf(d.Name)
	return d
}

// imprintOf returns the imprint of a document of guidance, in the site's language if its
// own language lacks a phrase of it.
func (c composer) imprintOf(name string) document.Imprint {
	if writer.SpeaksImprint(c.Words) {
		return c.Imprint(name)
	}
	imprint := c.below().Imprint(name)
	imprint.Lang = c.Words.Base.Lang
	return imprint
}

// guidance composes all guidance for the programme, with a section for each page. In another
// language it has the translated pages, and links to the rest.
func guidance(c composer) []document.Block {
	chapters, beside := c.chapters(false)
	var bs []document.Block
	for _, one := range chapters {
		bs = append(bs, document.Heading{Level: 2, ID: one.name, Text: one.title})
		if len(one.summary) > 0 {
			bs = append(bs, document.Paragraph{Text: one.summary})
		}
		bs = append(bs, one.blocks...)
	}
	return append(bs, c.untranslated(beside)...)
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

// chapterName returns the name of the document of a chapter.
func chapterName(page, lang string) string {
	name := document.Guidance + "-" + page
	if lang != "" {
		name = writer.VariantName(name, lang)
	}
	return name
}
