package site_test

import (
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// A closed inspection has a notice at the address of every page that its pack had, and nothing
// else: no file to download, no name and no task.
func TestClosed(t *testing.T) {
	open, closed := sampleSite(t), t.TempDir()
	testsite.BuildSample(t, closed, func(in *definition.Inspection) {
		if in.Folder == "glenmarra" {
			in.Stage = text("closed")
			in.Issues = []definition.Issue{{Version: "1.0", Documents: []definition.IssuedDocument{{Key: "old", Address: text("glenmarra/old.html")}}}}
		}
	})
	before, after := testsite.Files(t, filepath.Join(open, "public")), testsite.Files(t, filepath.Join(closed, "public"))
	pages := 0
	for path := range before {
		if strings.HasPrefix(path, "glenmarra/") && strings.HasSuffix(path, ".html") {
			pages++
			if !strings.Contains(string(after[path]), "This inspection is over") {
				t.Errorf("%s has no notice", path)
			}
		}
	}
	if pages < 10 || after["glenmarra/old.html"] == nil {
		t.Errorf("%d pages, and the one that was issued: %v", pages, after["glenmarra/old.html"] != nil)
	}
	for path, data := range after {
		if strings.HasPrefix(path, "glenmarra/") && (strings.HasSuffix(path, ".pdf") || strings.HasSuffix(path, ".ics") || strings.Contains(string(data), "Ailsa Muir")) {
			t.Errorf("%s is still there", path)
		}
	}
	for path := range testsite.Files(t, filepath.Join(closed, "packs")) {
		if strings.HasPrefix(path, "glenmarra/") && path != "glenmarra/index.html" && path != "glenmarra/search-index.js" {
			t.Errorf("the print edition has %s", path)
		}
	}
}

func text(s string) definition.Text { return definition.Text{V: s, Set: true} }
