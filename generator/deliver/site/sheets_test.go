package site_test

import (
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/tool"
)

// TestSheetsAreOnlyPrinted checks that the sheets for readers, reserves and the wall are in the
// print edition, as pages and PDFs, and not in the hosted edition.
func TestSheetsAreOnlyPrinted(t *testing.T) {
	tool.Unraced(t)
	dir := sampleSite(t)
	for _, name := range []string{"wall.html", "glenmarra-wall.pdf", "reader-1.html", "glenmarra-reader-1.pdf", "reader-4.html", "glenmarra-reader-4.pdf", "reserve-1.html", "glenmarra-reserve-2.pdf"} {
		if _, err := os.Stat(filepath.Join(dir, "packs", "glenmarra", name)); err != nil {
			t.Errorf("the print edition lacks %s: %v", name, err)
		}
	}
	for _, pattern := range []string{"*/*wall*", "*/*reader-[0-9]*", "*/*reserve-[0-9]*"} {
		if found, err := filepath.Glob(filepath.Join(dir, "public", pattern)); err != nil || len(found) > 0 {
			t.Errorf("the hosted edition has %v (%v)", found, err)
		}
	}
}
