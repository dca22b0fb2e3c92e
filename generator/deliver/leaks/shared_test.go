package leaks_test

import (
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules"
	"briefpack/generator/read/source"
)

// TestSharesDetectorWithRules checks that the search for leaks uses the detector that the rules
// made: making one takes longer than most rules.
func TestSharesDetectorWithRules(t *testing.T) {
	c := cache.New()
	s := testsite.Read(t, c, testsite.Sample(t), func(*definition.Content) {})
	tree, _, err := source.Read(testsite.Sample(t), c)
	if err != nil {
		t.Fatal(err)
	}
	rules.Check(c, s.Site, site.Tools(c, tree, s.Theme))
	leaks.SearchFor(c, s.Settings, s.Inspections)
	made := c.Made()
	for name, want := range map[string]int{"DetectorOf": 1, "Of": len(s.Inspections)} {
		if n := made["briefpack/generator/plan/secrets."+name]; n != want {
			t.Errorf("secrets.%s was called %d times, want %d", name, n, want)
		}
	}
}
