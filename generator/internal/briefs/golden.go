package briefs

import (
	"flag"
	"os"
	"path/filepath"
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
		t.Fatalf("%v; run with -update", err)
	}
	if got != string(want) {
		t.Errorf("%s is no longer what is composed; run with -update and compare\n%s", path, got)
	}
}

// orphans fails when a golden file belongs to no document any more.
func orphans(t *testing.T, folder string, seen map[string]bool) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !seen[e.Name()] {
			t.Errorf("%s belongs to no document", filepath.Join(folder, e.Name()))
		}
	}
}
