package site_test

import (
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
)

// Every PDF of both editions is PDF/UA-1 and PDF/A-2a, in ordinary and in large print,
// those of a site that strains documents too.
func TestPDFsAreJudged(t *testing.T) {
	tool.Slow(t, "starts a Java program")
	tool.Need(t, "verapdf")
	var dirs []string
	for name := range inLargePrint {
		dir, _ := largePrintSite(t, name)
		dirs = append(dirs, dir)
	}
	judge.Folder(t, dirs...)
}
