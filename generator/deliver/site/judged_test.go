package site_test

import (
	"path/filepath"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
)

// Every PDF of both editions is PDF/UA-1 and PDF/A-2a, in ordinary and in large print,
// those of a site that strains documents too.
func TestPDFsAreJudged(t *testing.T) {
	tool.Slow(t, "starts a Java program")
	tool.Need(t, "verapdf")
	dir := t.TempDir()
	for name, from := range map[string]string{"sample": testsite.Sample(t), "stress": stressSite(t)} {
		testsite.Build(t, from, filepath.Join(dir, name), allInLargePrint)
	}
	judge.Folder(t, dir)
}
