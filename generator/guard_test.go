package generator

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// Someone may be named by one partnership and withheld by another. The first one's
// pages may hold the name; no one else's may.
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
	leaks := leaksOf(t, func(c *definition.Content) {
		for _, in := range c.Inspections {
			share(in)
		}
		withholds.Name.V = publishes.Name.V
	})
	if len(leaks) > 0 {
		t.Errorf("refused what strathvennan may publish: %+v", leaks)
	}
	leaks = leaksOf(t, func(c *definition.Content) {
		for _, in := range c.Inspections {
			if in.Folder == "eilean-na-gaoithe" {
				in.Changes[0].Note.V += " Ask Priya Nambiar."
			}
		}
	})
	if len(leaks) == 0 {
		t.Error("a name that glenmarra withholds stood in another's pages")
	}
	for _, l := range leaks {
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
	if leaks := leaksOf(t, func(c *definition.Content) { phrase(c.Inspections) }); len(leaks) == 0 {
		t.Error("the heading \"Key dates\" was not taken for the name")
	}
	leaks := leaksOf(t, func(c *definition.Content) {
		phrase(c.Inspections)
		c.Site.CommonWords = []definition.Text{{V: "Key Dates", Set: true}}
	})
	if len(leaks) > 0 {
		t.Errorf("refused although it is among the common words: %+v", leaks[0])
	}
	leaks = leaksOf(t, func(c *definition.Content) {
		for i := range c.Inspections[0].People {
			c.Inspections[0].People[i].Email = c.Site.Contact.Email
		}
	})
	if len(leaks) > 0 {
		t.Errorf("refused the contact of the site: %+v", leaks[0])
	}
}

// TestPublishedNoMore withdraws a name that one partnership withholds and another publishes.
// The site's own pages may show it only while it is published: then they are searched again,
// although they did not change.
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
	w := NewBuilder(Options{Site: dir})
	if _, _, err := refreshed(t, w).File(Hosted, "privacy.html"); err != nil {
		t.Fatal("first:", err)
	}
	replace("inspections/strathvennan.toml", "01632 960113", "01632 960221")
	for name, b := range map[string]*Builder{"first build": NewBuilder(Options{Site: dir}), "rebuild": w} {
		_, report, err := b.Refresh(context.Background())
		if err != nil || !slices.ContainsFunc(report.Problems, func(p diag.Problem) bool {
			return p.Code == "withheld-name" && p.At.File == "content/site.toml" && p.At.Col > 1
		}) {
			t.Errorf("%s: %v, %v", name, report.Problems, err)
		}
	}
}
