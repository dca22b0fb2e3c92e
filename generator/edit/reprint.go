package edit

import (
	"reflect"
	"slices"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/model/document"
)

// reprint returns the titles of the printed documents that a change affects. It ignores the
// version, which is on every sheet, and the position of a reader's own sheet.
func reprint(before, after *session) []string {
	old := before.sheets()
	var titles []string
	for _, d := range after.sheets() {
		if !slices.ContainsFunc(old, func(o *document.Document) bool { return saysTheSame(o, d) }) {
			titles = append(titles, d.Title)
		}
	}
	return titles
}

// sheets returns all printed documents of the inspection.
func (s *session) sheets() []*document.Document {
	b := s.printed(s.Chosen()[0])
	var docs []*document.Document
	for _, kind := range briefing.All {
		docs = append(docs, kind.Compose(b))
	}
	return append(docs, sheets.Of(b)...)
}

// saysTheSame reports whether two documents have the same text.
func saysTheSame(a, b *document.Document) bool {
	return a.Title == b.Title && a.Lead == b.Lead && reflect.DeepEqual(a.Blocks, b.Blocks)
}
