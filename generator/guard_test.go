package generator

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/pack"
	"briefpack/generator/publish"
)

// Somebody may be named by one partnership and withheld by another. The first one's
// pages may hold the name; nobody else's may.
func TestNamedByOneWithheldByAnother(t *testing.T) {
	var publishes, withholds *pack.Person
	share := func(in *pack.Inspection) {
		for i := range in.People {
			p := &in.People[i]
			switch {
			case in.Folder == "strathvennan" && p.Publish.V && publishes == nil:
				publishes = p
			case in.Folder == "glenmarra" && !p.Publish.V && p.Role.V == "inspector" && withholds == nil:
				withholds = p
			}
		}
	}
	report := drawWith(t, func(ins []*pack.Inspection) {
		for _, in := range ins {
			share(in)
		}
		withholds.Name.V = publishes.Name.V
	})
	if len(report.Leaks) > 0 {
		t.Errorf("refused what strathvennan may publish: %+v", report.Leaks)
	}
	report = drawWith(t, func(ins []*pack.Inspection) {
		for _, in := range ins {
			if in.Folder == "eilean-na-gaoithe" {
				in.Changes[0].Note.V += " Ask Priya Nambiar."
			}
		}
	})
	if len(report.Leaks) == 0 {
		t.Error("a name that glenmarra withholds stood in another's pages")
	}
	for _, l := range report.Leaks {
		if !strings.HasPrefix(l.File, "eilean-na-gaoithe/") && l.File != "index.html" || l.Owner != "glenmarra" {
			t.Errorf("unexpected leak %+v", l)
		}
	}
}

// drawWith draws both editions of the sample, after a change, into a folder that is
// thrown away.
func drawWith(t *testing.T, change func([]*pack.Inspection)) Report {
	t.Helper()
	s, problems, err := prepare(context.Background(), Options{Site: ".."}, &stopwatch{})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	change(s.content.Inspections)
	var folders []*publish.Folder
	for _, name := range []string{"public", "packs"} {
		f, err := publish.Begin(filepath.Join(t.TempDir(), name))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = f.Abort() }()
		folders = append(folders, f)
	}
	var report Report
	if err := s.draw(context.Background(), folders[0], folders[1], &report); err != nil {
		t.Fatal(err)
	}
	return report
}
