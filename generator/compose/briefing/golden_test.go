package briefing

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares every document of both editions with what it said last time.
func TestGolden(t *testing.T) {
	w, seen := english(t), map[string]bool{}
	compare := func(file string, d *document.Document) {
		t.Run(file, func(t *testing.T) {
			seen[file] = true
			golden(t, filepath.Join("testdata", file), dump(d))
		})
	}
	for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
		b := briefFor(sampleInspection(), sampleGuidance(), w, a)
		for _, k := range All {
			compare(a.String()+"-"+k.Name+".txt", k.Compose(b))
		}
		file := a.String() + "-calendars.txt"
		seen[file] = true
		golden(t, filepath.Join("testdata", file), written(fullCalendars(t, a)))
		if a == edition.Print {
			for _, d := range Sheets(b) {
				compare("print-sheet-"+d.Name+".txt", d)
			}
		}
		c := CoverOf(b)
		compare(a.String()+"-cover.txt", &document.Document{
			Name: "cover", Title: c.Title, Lead: c.Subtitle, Lang: c.Lang, Imprint: c.Imprint,
			Blocks: append([]document.Block{document.Para(c.Contents), c.Facts}, c.Web...),
		})
	}
	nothing := briefFor(&definition.Inspection{}, nil, w, edition.Hosted)
	for _, k := range All {
		compare("empty-"+k.Name+".txt", k.Compose(nothing))
	}
	f := sampleFront(w)
	compare("site-index.txt", f.now().Index())
	for _, d := range append(f.now().Statements(), f.now().AToZ(), f.now().Missing()) {
		compare("site-"+d.Name+".txt", d)
	}
	compare("site-before.txt", f.now().Shared(f.Guidance[0]))
	f = &testFront{Front: Front{Site: &definition.Site{}, Words: w, Edition: "hosted"}}
	compare("empty-index.txt", f.now().Index())
	orphans(t, seen)
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run with -update", err)
	}
	if got != string(want) {
		t.Errorf("%s is no longer what is composed; run with -update and compare\n%s", path, got)
	}
}

// orphans fails when a golden file belongs to no document any more.
func orphans(t *testing.T, seen map[string]bool) {
	t.Helper()
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !seen[e.Name()] {
			t.Errorf("testdata/%s belongs to no document", e.Name())
		}
	}
}
