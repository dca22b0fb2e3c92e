package sheets

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
)

// TestGoldenSheets compares the sheets of the print edition with what they said last time.
func TestGoldenSheets(t *testing.T) {
	files := map[string]string{}
	for _, d := range Of(briefs.For(briefs.Inspection(), briefs.Guidance(), briefs.English(t), edition.Print)) {
		files["print-sheet-"+d.Name+".txt"] = briefs.Dump(d)
	}
	briefs.Goldens(t, "testdata", files)
}
