package generator

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// Somebody may be named by one partnership and withheld by another. The first one's
// pages may hold the name; nobody else's may.
func TestNamedByOneWithheldByAnother(t *testing.T) {
	var publishes, withholds *definition.Person
	share := func(in *definition.Inspection) {
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
	report := drawWith(t, func(ins []*definition.Inspection) {
		for _, in := range ins {
			share(in)
		}
		withholds.Name.V = publishes.Name.V
	})
	if len(report.Leaks) > 0 {
		t.Errorf("refused what strathvennan may publish: %+v", report.Leaks)
	}
	report = drawWith(t, func(ins []*definition.Inspection) {
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

// A name that is an ordinary phrase too can be allowed in other spellings than its
// own, and what the site gives as its contact is no secret.
func TestWaysOutOfARefusal(t *testing.T) {
	phrase := func(ins []*definition.Inspection) {
		for i := range ins[0].People {
			if p := &ins[0].People[i]; !p.Publish.V {
				p.Name.V = "Key Dates"
				return
			}
		}
	}
	if report := drawSite(t, func(s *site) { phrase(s.content.Inspections) }); len(report.Leaks) == 0 {
		t.Error("the heading \"Key dates\" was not taken for the name")
	}
	report := drawSite(t, func(s *site) {
		phrase(s.content.Inspections)
		s.content.Site.CommonWords = []definition.Text{{V: "Key Dates", Set: true}}
	})
	if len(report.Leaks) > 0 {
		t.Errorf("refused although it is among the common words: %+v", report.Leaks[0])
	}
	report = drawSite(t, func(s *site) {
		for i := range s.content.Inspections[0].People {
			s.content.Inspections[0].People[i].Email = s.content.Site.Contact.Email
		}
	})
	if len(report.Leaks) > 0 {
		t.Errorf("refused the contact of the site: %+v", report.Leaks[0])
	}
}

// drawWith draws both editions of the sample, after a change, into a folder that is
// thrown away.
func drawWith(t *testing.T, change func([]*definition.Inspection)) Report {
	t.Helper()
	return drawSite(t, func(s *site) { change(s.content.Inspections) })
}

func drawSite(t *testing.T, change func(*site)) Report {
	t.Helper()
	s, problems, err := prepare(context.Background(), Options{Site: ".."}, &stopwatch{})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	change(s)
	pair := publish.Open(filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "packs"))
	defer func() { _ = pair.Close() }()
	public, packs, err := pair.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var report Report
	if err := s.draw(context.Background(), public, packs, &report); err != nil {
		t.Fatal(err)
	}
	return report
}

// What one partnership withholds and another publishes may stand on the pages around them,
// for as long as it is published: then they are searched again, though they did not change.
func TestPublishedNoMore(t *testing.T) {
	dir := copyOfContent(t)
	replace := func(path, old, new string) {
		t.Helper()
		full := filepath.Join(dir, "content", path)
		data, err := os.ReadFile(full)
		if err != nil || !strings.Contains(string(data), old) {
			t.Fatal(err, path, old)
		}
		if err := os.WriteFile(full, []byte(strings.Replace(string(data), old, new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	replace("site.toml", "for anything else.\"", "for anything else. Ring 01632 960113.\"")
	replace("inspections/strathvennan.toml", "01632 960221", "01632 960113")
	w := NewWorkshop(Options{Site: dir})
	if _, _, err := refreshed(t, w).File(Hosted, "privacy.html"); err != nil {
		t.Fatal("first:", err)
	}
	replace("inspections/strathvennan.toml", "01632 960113", "01632 960221")
	for name, w := range map[string]*Workshop{"first build": NewWorkshop(Options{Site: dir}), "rebuild": w} {
		_, report, err := w.Refresh(context.Background())
		if err != nil || !slices.ContainsFunc(report.Problems, func(p diag.Problem) bool {
			return p.Code == "withheld-name" && p.At.File == "content/site.toml" && p.At.Col > 1
		}) {
			t.Errorf("%s: %v, %v", name, report.Problems, err)
		}
	}
}
