package briefs

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files again")

// Goldens compares composed texts with the files of a folder, which has no other files. files
// has the texts by name of file.
func Goldens(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	seen := map[string]bool{}
	for name, got := range files {
		seen[name] = true
		t.Run(name, func(t *testing.T) { golden(t, filepath.Join(folder, name), got) })
	}
	orphans(t, folder, seen)
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; if it is new, write it with .ci/goldens", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; if you meant to change it, run .ci/goldens and read the diff\n%s", path, difference(got, string(want)))
	}
}

// difference returns the lines of which only one text has a copy.
func difference(got, want string) string {
	var b strings.Builder
	for line := range strings.Lines(want) {
		if !strings.Contains(got, line) {
			b.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(got) {
		if !strings.Contains(want, line) {
			b.WriteString("+ " + line)
		}
	}
	if b.Len() == 0 {
		return got // the same lines in another order, or another number of times
	}
	return b.String()
}

// orphans fails for a golden file that no document is compared with.
func orphans(t *testing.T, folder string, seen map[string]bool) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !seen[e.Name()] {
			t.Errorf("delete %s: no test compares it", filepath.Join(folder, e.Name()))
		}
	}
}
