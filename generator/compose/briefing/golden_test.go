package briefing

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// TestGolden compares the documents of both editions with what they said last time.
func TestGolden(t *testing.T) {
	w, files := briefs.English(t), map[string]string{}
	for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
		b := briefs.For(briefs.Inspection(), briefs.Guidance(), w, a)
		for _, k := range Of(b) {
			files[a.String()+"-"+k.Name+".txt"] = briefs.Dump(k.Compose(b))
		}
		c := CoverOf(b)
		files[a.String()+"-cover.txt"] = briefs.Dump(&document.Document{
			Name: "cover", Title: c.Title, Lead: c.Subtitle, Lang: c.Lang, Imprint: c.Imprint,
			Blocks: append([]document.Block{document.Para(c.Contents), c.Facts}, c.Web...),
		})
	}
	for stage, in := range map[string]*definition.Inspection{"empty": {}, "announced": announced(), "nominated": nominated()} {
		b := briefs.For(in, briefs.Guidance(), w, edition.Print)
		b.Documents = NamesOf(b)
		for _, k := range Of(b) {
			files[stage+"-"+k.Name+".txt"] = briefs.Dump(k.Compose(b))
		}
	}
	briefs.Goldens(t, "testdata", files)
}
