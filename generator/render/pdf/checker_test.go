package pdf

import (
	"strings"
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

// blankStrings empties the strings of a content stream, which may hold line ends.
func blankStrings(s string) string {
	var b strings.Builder
	inside := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case inside && c == '\\':
			i++
		case c == '(' || c == ')':
			inside = c == '('
			b.WriteByte(c)
		case !inside:
			b.WriteByte(c)
		}
	}
	return b.String()
}
