package rules

import (
	"path/filepath"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/source"
)

// TestSoundContent has no problem at all: what many definitions share (an inspector's
// day, a short name within a longer one) is not held against them.
func TestSoundContent(t *testing.T) {
	for _, p := range Check(cache.New(), manyPartnerships(t, 30), cache.Value[rule.Tools]{V: testTools()}) {
		t.Errorf("%s:%d: %s: %s", p.At.File, p.At.Line, p.Code, p.Message)
	}
}

// TestSitesOfOtherTests checks the sites that other tests build. Where a new rule finds a
// problem in one, fix the site, or those tests fail one by one.
func TestSitesOfOtherTests(t *testing.T) {
	for _, folder := range []string{".", "cmd/briefpack/testdata/site"} {
		t.Run(folder, func(t *testing.T) {
			tree, problems, err := source.Read(filepath.Join("../../..", folder), cache.New())
			if err != nil || len(problems) > 0 {
				t.Fatal(err, problems)
			}
			tools := testTools()
			for _, p := range Check(cache.New(), loaded(t, tree), cache.Value[rule.Tools]{V: rule.Tools{Words: tools.Words}}) {
				t.Errorf("%s/%s:%d: %s: %s", folder, p.At.File, p.At.Line, p.Code, p.Message)
			}
		})
	}
}
