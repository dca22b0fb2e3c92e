package generator

import (
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
	"briefpack/generator/pack"
)

// Every PDF of both editions is PDF/UA-1 and PDF/A-2a.
func TestPDFsAreJudged(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a Java program")
	}
	tool.Need(t, "verapdf")
	dir := t.TempDir()
	drawSample(t, dir, func(*pack.Inspection) {})
	judge.Folder(t, dir)
}
