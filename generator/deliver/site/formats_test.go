package site_test

import (
	"testing"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/format"
)

// TestFormatsAreListed checks that every file of a build has a line in format.All. Where it
// fails, add the format to the list: then it is served, searched and counted as it should be.
func TestFormatsAreListed(t *testing.T) {
	dir := sampleSite(t)
	seen := map[string]bool{}
	for path := range testsite.Files(t, dir) {
		f, ok := format.Of(path)
		if !ok {
			t.Errorf("%s: model/format does not list %q", path, f.Ending)
		}
		seen[f.Ending] = true
	}
	for _, ending := range []string{".html", ".pdf", ".ics", ".css", ""} {
		if !seen[ending] {
			t.Errorf("the sample has no file that ends in %q", ending)
		}
	}
}
