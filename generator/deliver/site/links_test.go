package site_test

import (
	"path/filepath"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
)

// Every link, image and stylesheet of every page leads to a file that is there, and
// every fragment to something on that page; in both editions, by relative paths alone.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	tool.Unraced(t)
	dir := sampleSite(t)
	for _, edition := range []string{"public", "packs"} {
		found, followed, err := judge.Links(filepath.Join(dir, edition))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Errorf("%s/%s", edition, f)
		}
		if followed < 1000 {
			t.Errorf("%s has only %d links: is this test looking?", edition, followed)
		}
	}
}
