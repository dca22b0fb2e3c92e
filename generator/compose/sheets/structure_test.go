package sheets

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
)

// TestStructureOfSheets composes the sheets of every case.
func TestStructureOfSheets(t *testing.T) {
	w := briefs.English(t)
	for name, in := range briefs.Cases() {
		if t.Failed() {
			return // the other cases would repeat most of it
		}
		for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
			for _, d := range Of(briefs.For(in, briefs.Guidance(), w, a)) {
				briefs.CheckStructure(t, name+", "+a.String()+" sheet "+d.Name, d)
			}
		}
	}
}
