package site_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/format"
)

// TestFormatsAreListed checks that every file of a build has a line in format.All, which says how
// it is served, searched and counted.
func TestFormatsAreListed(t *testing.T) {
	dir := sampleSite(t)
	seen := map[string]bool{}
	for path := range testsite.Files(t, dir) {
		f, ok := format.Of(path)
		if !ok {
			t.Errorf("%s: add %q to All in generator/model/format/format.go", path, f.Ending)
		}
		seen[f.Ending] = true
	}
	for _, ending := range []string{".html", ".pdf", ".ics", ".css", ""} {
		if !seen[ending] {
			t.Errorf("the sample has no file that ends in %q", ending)
		}
	}
}

// TestSearchReadsEveryFile fails for a file of which the search for withheld names would read
// nothing: its Content lists no text, or its bytes are packed and format.All does not say so.
func TestSearchReadsEveryFile(t *testing.T) {
	_, s := built(t, "plain", testsite.Sample, func(*definition.Inspection) {})
	parts := []site.Part{s.Parts.OwnPages(s.Cache, s.Inspections, edition.Hosted)}
	for _, in := range s.Inspections {
		parts = append(parts, s.Parts.Folder(in, edition.Hosted))
	}
	for _, part := range parts {
		for _, f := range site.FilesOf(s.Cache, part).List {
			if text, ok := f.Text(); ok && len(text) == 0 {
				t.Errorf("%s: method text of its Content in generator/deliver/site/content.go lists nothing", f.Path)
			}
			kind, _ := format.Of(f.Path)
			if kind.Search != format.SearchBytes || strings.HasPrefix(kind.Media, "image/") || strings.HasPrefix(kind.Media, "font/") {
				continue
			}
			if data, err := f.Data(s.Cache); err != nil || !utf8.Valid(data) {
				t.Errorf("%s: its bytes are not text (%v): set Search of %q in generator/model/format/format.go", f.Path, err, kind.Ending)
			}
		}
	}
}
