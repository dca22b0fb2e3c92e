package generator

import (
	"path/filepath"
	"testing"

	"briefpack/generator/model/format"
)

// TestFormatsAreListed checks that every file of a build has a line in format.All. Where it
// fails, add the format to the list: then it is served, searched and counted as it should be.
func TestFormatsAreListed(t *testing.T) {
	dir := t.TempDir()
	o := Options{Site: "..", Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")}
	report, err := Build(t.Context(), o)
	if err != nil || len(report.Leaks) > 0 {
		t.Fatal(err, report.Problems, report.Leaks)
	}
	seen := map[string]bool{}
	for _, folder := range []string{o.Public, o.Packs} {
		for path := range filesOf(t, folder) {
			f, ok := format.Of(path)
			if !ok {
				t.Errorf("%s: model/format does not list %q", path, f.Ending)
			}
			seen[f.Ending] = true
		}
	}
	for _, ending := range []string{".html", ".pdf", ".ics", ".css", ""} {
		if !seen[ending] {
			t.Errorf("the sample has no file that ends in %q", ending)
		}
	}
}
