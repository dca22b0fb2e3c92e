package generator

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
	"briefpack/generator/read/load"
)

// buildSample builds both editions of the sample in a folder, after a change to each
// inspection.
func buildSample(t *testing.T, dir string, change func(*definition.Inspection)) {
	t.Helper()
	buildSite(t, "..", dir, change)
}

// buildSite builds both editions of a site in a folder, as buildSample does.
func buildSite(t *testing.T, from, dir string, change func(*definition.Inspection)) *Site {
	t.Helper()
	s, report := buildChanged(t, from, dir, func(c *definition.Content) {
		for _, in := range c.Inspections {
			change(in)
		}
	})
	for _, l := range report.Leaks {
		t.Errorf("the search found %s of %s in %s", l.Kind, l.ID, l.File)
	}
	if t.Failed() {
		t.FailNow()
	}
	return s
}

// leaksOf returns what the sample would leak after a change.
func leaksOf(t *testing.T, change func(*definition.Content)) []Leak {
	t.Helper()
	_, report := buildChanged(t, "..", t.TempDir(), change)
	return report.Leaks
}

// buildChanged builds both editions of a site in a folder, after a change to its content.
// The checks don't run: what a test plants may make no sense.
func buildChanged(t *testing.T, from, dir string, change func(*definition.Content)) (*Site, Report) {
	t.Helper()
	c := cache.New()
	o := Options{Site: from, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")}
	s := changedSite(t, c, o, change)
	pair := publish.Open(o.Public, o.Packs)
	public, packs, err := pair.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var report Report
	err = s.render(context.Background(), c, []target{{edition.Hosted, public}, {edition.Print, packs}}, &report)
	if err == nil && len(report.Leaks) == 0 {
		_, _, err = pair.Exchange()
	}
	if err := errors.Join(err, pair.Abort(), pair.Close()); err != nil {
		t.Fatal(err)
	}
	return s, report
}

// changedSite returns a site after a change to its content.
func changedSite(t *testing.T, c *cache.Cache, o Options, change func(*definition.Content)) *Site {
	t.Helper()
	read, report, err := Read(context.Background(), o, c)
	if err != nil || read == nil {
		t.Fatal(err, report.Problems)
	}
	change(read.Content)
	s, err := themed(c, read.Tree, load.SiteOf(read.Content), false)
	if err != nil {
		t.Fatal(err)
	}
	s.Tree, s.options = read.Tree, o
	return &s
}
