package generator

import (
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
	"briefpack/generator/pack"
)

// Every PDF of both editions is PDF/UA-1 and PDF/A-2a, those of a site that strains
// documents too.
func TestPDFsAreJudged(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a Java program")
	}
	tool.Need(t, "verapdf")
	dir := t.TempDir()
	for name, from := range map[string]string{"sample": "..", "stress": stressSite(t)} {
		drawSiteAt(t, from, filepath.Join(dir, name), func(*pack.Inspection) {})
	}
	// Sixty sheets for readers are made as nine are.
	more, err := filepath.Glob(filepath.Join(dir, "stress", "packs", "*", "*-reader-??.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range more {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	judge.Folder(t, dir)
}
