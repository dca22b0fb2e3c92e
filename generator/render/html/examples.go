package html

import (
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
)

// examplePages returns an empty page and a page with everything. Rendering both covers most
// branches of a template.
func examplePages(kind string) []Page {
	here := document.Target{Document: "example"}
	link := Link{Title: "Title", Lang: "gd", Path: "index.html"}
	sections := []document.Block{document.Facts{Items: []document.Fact{{Term: "Term", Value: document.Words("value")}}}}
	for _, id := range []string{"a", "b", "c", "d"} {
		sections = append(sections, document.Heading{Level: 2, ID: id, Text: document.Words(id)})
	}
	full := Page{
		Kind: kind, Depth: 1, Edition: EditionPrint, Draft: true, OwnerLang: "gd", Short: "Short", NavTitle: "Title", NavLang: "gd",
		Searched: true, Folds: true, Changes: link, Find: link, Feed: link, Footer: []Link{link}, Trail: []Link{link}, Nav: []Link{link, {Title: "Title", To: here}, link},
		Languages: []Link{link, {Title: "Title", Lang: "ar", To: here}},
		Downloads: []Download{
			{Title: "Title", Lang: "gd", File: "a.pdf", Type: format.PDF, Pages: 2, Bytes: 1000},
			{Title: "Title", File: "b.pdf", Type: format.PDF, Pages: 2, Bytes: 1000, OnPage: document.Target{Document: "other"}},
			{Title: "Title", File: "c.ics", Type: format.Calendar, Bytes: 1000, OnPage: document.Target{Document: "other"}},
		},
		Doc: &document.Document{
			Name: "example", Title: "Title", Lead: "Lead", Lang: "ar", Front: "gd", Blocks: sections,
			Imprint: document.Imprint{Lang: "gd", Owner: "Owner", Version: "Version", Edition: "Edition", Issued: "2027-01-19", Address: "https://example.org/"},
		},
	}
	return []Page{{Kind: kind, Doc: &document.Document{}}, full}
}

// tryPages renders an empty page and a page with everything, because only rendering shows
// whether the parts of a template fit together.
func (r *Renderer) tryPages(pages []string, files map[string][]byte) []diag.Problem {
	var problems []diag.Problem
	for _, path := range pages {
		for _, p := range examplePages(strings.TrimSuffix(path, ".html")) {
			if _, err := r.Page(p); err != nil {
				problems = append(problems, problemOf(err, path, files, failingLayout))
				break
			}
		}
	}
	return problems
}
