package edit

import (
	"slices"

	"briefpack/generator/compose/issued"
	"briefpack/generator/deliver/site"
)

// reprint returns the titles of the printed documents that a change affects. It ignores the
// version and its change notes, and the position of a reader's own sheet.
func reprint(before, after *session) []string {
	was := before.documents()
	var titles []string
	for _, d := range after.documents() {
		if !slices.ContainsFunc(was, func(o issued.Document) bool { return o.Print == d.Print }) {
			titles = append(titles, d.Title)
		}
	}
	return titles
}

// documents returns what the documents of the inspection say.
func (s *session) documents() []issued.Document {
	in := s.Chosen()[0]
	return site.Documents(s.cache, s.Parts.InputsOf(in.V), in)
}
