package sitepages

import (
	"testing"

	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// TestGoldenSitePages compares the site's own pages with what they said last time.
func TestGoldenSitePages(t *testing.T) {
	w, files := briefs.English(t), map[string]string{}
	f := sampleFront(w)
	files["site-index.txt"] = briefs.Dump(f.now().Index())
	one := *f
	one.Inspections = f.Inspections[:1]
	files["one-index.txt"] = briefs.Dump(one.now().Index()) // says more of a partnership that is the only one
	for _, d := range append(f.now().Statements(), f.now().AToZ(), f.now().Missing()) {
		files["site-"+d.Name+".txt"] = briefs.Dump(d)
	}
	files["site-before.txt"] = briefs.Dump(f.now().Shared(f.Guidance[0]))
	f = &testFront{Front: Front{Site: &definition.Site{}, Words: w, Edition: "hosted"}}
	files["empty-index.txt"] = briefs.Dump(f.now().Index())
	briefs.Goldens(t, "testdata", files)
}
