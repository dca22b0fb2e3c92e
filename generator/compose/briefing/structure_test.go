package briefing

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/document"
)

// TestStructure composes the pack of every case, and looks for what no document may have.
func TestStructure(t *testing.T) {
	w := briefs.English(t)
	for name, in := range briefs.Cases() {
		if t.Failed() {
			return // the other cases would repeat most of it
		}
		for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
			b := briefs.For(in, briefs.Guidance(), w, a)
			for _, k := range Of(b) {
				briefs.CheckStructure(t, name+", "+a.String()+" "+k.Name, k.Compose(b))
			}
			c := CoverOf(b)
			briefs.CheckStructure(t, name+", cover", &document.Document{Title: c.Title, Blocks: []document.Block{c.Facts}})
		}
	}
}
