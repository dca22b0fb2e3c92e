package sitepages

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// TestStructureOfSitePages composes the site's own pages for every case.
func TestStructureOfSitePages(t *testing.T) {
	w := briefs.English(t)
	for name, in := range briefs.Cases() {
		if t.Failed() {
			return // the other cases would repeat most of it
		}
		for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
			b := briefs.For(in, briefs.Guidance(), w, a)
			f := (&testFront{Front{Site: b.Site, Guidance: b.Guidance, Words: w, Edition: a.String()}, []*definition.Inspection{b.In}}).now()
			pages := append(f.Statements(), f.Index(), f.AToZ(), f.Missing())
			for _, g := range b.Guidance {
				pages = append(pages, f.Shared(g))
			}
			for _, d := range pages {
				briefs.CheckStructure(t, name+", "+d.Name, d)
			}
		}
	}
}
