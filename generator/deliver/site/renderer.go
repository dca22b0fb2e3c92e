package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
	"briefpack/generator/render/theme"
)

// Inputs holds the values that the files of every partnership depend on, other than its own
// definition.
type Inputs struct {
	Settings cache.Value[definition.Site]
	Guidance []cache.Value[*definition.Guidance] // in order; for one folder, only the pages of its pack
	Names    []definition.GuidanceName           // of all pages of guidance
	Theme    theme.Theme
	AllLarge bool // whether everything is printed in large print too
}

// renderer composes and renders the files of one edition in one language.
type renderer struct {
	Inputs
	audience edition.Audience
	site     *definition.Site
	guidance []*definition.Guidance
	home     *words.Table // of the site's language
	words    *words.Table
}

func newRenderer(in Inputs, audience edition.Audience) renderer {
	r := renderer{Inputs: in, audience: audience, site: &in.Settings.V, home: in.Theme.Words.V, words: in.Theme.Words.V}
	for _, g := range in.Guidance {
		r.guidance = append(r.guidance, g.V)
	}
	return r
}

// in returns the renderer of another language.
func (r renderer) in(lang string) renderer {
	r.Theme = r.Theme.In(lang)
	r.words = r.Theme.Words.V
	return r
}

// languageLink links to a page by the name of its language.
func languageLink(w *words.Table, to document.Target) html.Link {
	return html.Link{Title: theme.NameOf(w), Lang: w.Lang, To: to}
}

// brief returns the inputs of an inspection's documents.
func (r renderer) brief(in *definition.Inspection) *writer.Brief {
	w := values.WordsOf(&in.Method, r.words)
	b := &writer.Brief{
		In: in, Site: r.site, Guidance: r.guidance, GuidanceNames: r.Names,
		Phrasebook: writer.Phrasebook{Words: w, Values: values.ForInspection(in, r.site, w)}, Edition: r.audience.String(),
	}
	b.Documents = briefing.NamesOf(b)
	return b
}

// printing is one way in which documents are printed.
type printing struct {
	renderer cache.Value[*pdf.Renderer]
	suffix   string // of the file's name, before its ending
	form     string // label that a page shows after the type; "" for ordinary print
}

// printings returns the ways in which documents are printed: in large print too if the
// inspection or the build asks for it.
func (r renderer) printings(isLarge bool) []printing {
	list := []printing{{renderer: r.Theme.PDF}}
	if isLarge || r.AllLarge {
		list = append(list, printing{r.Theme.LargePDF, "-large-print", r.words.Say("page.large_print")})
	}
	return list
}

// unlike returns a language if the page is in another.
func unlike(lang, page string) string {
	if lang == page {
		return ""
	}
	return lang
}
