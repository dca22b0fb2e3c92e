// Package html renders a document as a web page.
//
// Go code turns the blocks of a document into semantic HTML (blocks.go, table.go, inline.go).
// The templates in layouts/ surround them, with fixed words from a words.Table. The package does
// not depend on inspections and reads no files: templates and assets are bytes.
//
// Pages have no inline scripts or styles and make no requests to other hosts. Every link is
// relative and names its file, so that a site opens from a zip file.
//
// To add a block or an inline, add a case to the switch in blocks.go or inline.go. To show
// something new around a document, add a field to Page and View and use it in a template.
package html

import (
	"fmt"
	"html/template"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Renderer renders the pages of one site. It is immutable, and safe for concurrent use.
type Renderer struct {
	site      Site
	words     *words.Table
	templates *template.Template
}

// New reads templates by path ("page.html"), and reports what is wrong with them. If one of
// the problems is an error, the Renderer is nil.
func New(files map[string][]byte, w *words.Table, site Site) (*Renderer, []diag.Problem) {
	site = withDefaults(site)
	if problems := tooLarge(files); len(problems) > 0 {
		return nil, problems
	}
	r := &Renderer{site: site, words: w}
	set, problems := parseTemplates(files, w)
	if len(problems) == 0 {
		// Execution rewrites the templates, so find out what they include first.
		pages := pageTemplates(set, files)
		if problems = checkTemplates(set, files, w); len(problems) == 0 {
			addSteps(set)
			r.templates = set
			problems = r.tryPages(pages, files)
		}
	}
	problems = append(problems, blocked(files)...)
	if diag.HasErrors(problems) {
		return nil, diag.Sort(problems)
	}
	return r, diag.Sort(problems)
}

// Page renders a page. An error means that a template failed for this page only.
func (r *Renderer) Page(p Page) ([]byte, error) {
	name := p.Kind + ".html"
	if r.templates.Lookup(name) == nil {
		name = defaultTemplate
	}
	v := r.view(p)
	var b sheet
	b.Grow(len(v.Body) + 8192)
	if err := r.templates.ExecuteTemplate(&b, name, v); err != nil {
		return nil, fmt.Errorf("render page %q: %w", p.Doc.Name, err)
	}
	return b.Bytes(), nil
}

func withDefaults(s Site) Site {
	if s.Brand == "" {
		s.Brand = s.Organisation
	}
	if s.Colour == "" {
		s.Colour = DefaultColour
	}
	if s.Lang == "" {
		s.Lang = "en-GB"
	}
	s.Contact.Phone = unbroken(s.Contact.Phone)
	return s
}
