package site_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
)

var update = flag.Bool("update", false, "write the golden files")

// wholePages lists a page of each template. The goldens of other pages have only what belongs
// to the page itself, so that a new document does not change them.
var wholePages = []string{"public_index.html", "public_a-z.html", "glenmarra_index.html"}

var (
	links = regexp.MustCompile(`(?s)<ul class="links">.*?</ul>\n`)  // to the PDFs and the other documents
	pager = regexp.MustCompile(`(?s)<nav class="pager".*?</nav>\n`) // to the documents before and after
)

// ownText returns the main part of a page, without links to other pages around it.
func ownText(name, page string) string {
	if slices.Contains(wholePages, name) {
		return page
	}
	_, page, _ = strings.Cut(page, "<main")
	page, _, _ = strings.Cut(page, "</main>")
	title, body, _ := strings.Cut(page, `<div class="body">`)
	return "<main" + links.ReplaceAllString(title, "") + `<div class="body">` + pager.ReplaceAllString(body, "") + "</main>\n"
}

// TestGolden compares every document of one partnership of the sample, and the site's own
// pages, with their golden files: the page as it is, the PDF as its number of pages and its text.
func TestGolden(t *testing.T) {
	tool.Unraced(t)
	pdftotext := tool.Need(t, "pdftotext")
	dir := sampleSite(t)
	got := map[string]string{}
	for _, pattern := range []string{"*.html", "*.css", "glenmarra/*", "guidance/*"} {
		found, err := filepath.Glob(filepath.Join(dir, "public", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			switch filepath.Ext(path) {
			case ".html":
				got[golden(path)] = ownText(golden(path), testsite.Text(t, path))
			case ".ics":
				got[golden(path)] = testsite.Text(t, path)
			case ".pdf":
				got[golden(path)+".txt"] = fmt.Sprintf("%d pages\n\n", pagesOf(t, path)) + tool.Run(t, pdftotext, "-layout", path, "-")
			}
		}
	}
	compareGolden(t, "testdata/golden", got)
}

// golden names the golden file of an output by its folder and name.
func golden(path string) string {
	return filepath.Base(filepath.Dir(path)) + "_" + filepath.Base(path)
}

func pagesOf(t *testing.T, path string) int {
	t.Helper()
	qpdf := tool.Need(t, "qpdf")
	var n int
	if _, err := fmt.Sscan(tool.Run(t, qpdf, "--show-npages", path), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// compareGolden compares what was made with the files of a folder, which has to hold
// nothing else.
func compareGolden(t *testing.T, dir string, got map[string]string) {
	t.Helper()
	if *update {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		path := filepath.Join(dir, name)
		if *update {
			if err := os.WriteFile(path, []byte(got[name]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Errorf("%s is new: write it with .ci/goldens", path)
		} else if got[name] != string(want) {
			t.Errorf("%s differs; if you meant to change it, run .ci/goldens and read the diff: %s", path, firstDifference(got[name], string(want)))
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := got[e.Name()]; !ok {
			t.Errorf("delete %s: no test compares it", filepath.Join(dir, e.Name()))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is\n%q, not\n%q", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("it has %d lines, not %d", len(g), len(w))
}
