package pdf

import (
	"testing"

	"briefpack/generator/internal/proof"
)

// checkFile reads a file back and reports everything that is wrong with it.
func checkFile(t *testing.T, f File) *proof.File {
	t.Helper()
	r := proof.Read(f.Data)
	for _, fault := range r.Faults() {
		t.Error(fault)
	}
	if r.Pages() != f.Pages {
		t.Errorf("the file has %d pages, not %d", r.Pages(), f.Pages)
	}
	return r
}
