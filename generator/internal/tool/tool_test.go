package tool

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// outcome is a test that only notes how it ended first: a real one would stop there.
type outcome struct {
	testing.TB
	said []string
}

func (o *outcome) Helper() {}

func (o *outcome) Fatalf(f string, args ...any) {
	o.said = append(o.said, "failed: "+fmt.Sprintf(f, args...))
}

func (o *outcome) Skipf(f string, args ...any) {
	o.said = append(o.said, "skipped: "+fmt.Sprintf(f, args...))
}

func TestNeed(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "qpdf")
	if err := os.WriteFile(there, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	for _, c := range []struct{ name, tool, require, path, said string }{
		{"there", "qpdf", "1", there, ""},
		{"missing", "mutool", "", "", "skipped: mutool is not installed"},
		{"missing and required", "mutool", "1", "", "failed: mutool is missing, and BRIEFPACK_REQUIRE_TOOLS=1 says that it may not be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv(Require, c.require)
			var o outcome
			path := Need(&o, c.tool)
			if said := append(o.said, "")[0]; path != c.path || said != c.said {
				t.Errorf("Need = %q, %q; want %q, %q", path, said, c.path, c.said)
			}
		})
	}
}
