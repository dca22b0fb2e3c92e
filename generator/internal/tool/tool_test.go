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

func (o *outcome) Skip(...any) { o.said = append(o.said, "skipped") }

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

func TestNeedModule(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, ".ci", "judges", "node_modules", "axe-core", "axe.min.js")
	below := filepath.Join(dir, "generator", "html")
	for _, folder := range []string{filepath.Dir(file), below} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(below)
	const missing = "vnu-jar/vnu.jar"
	for _, c := range []struct{ name, file, require, path, said string }{
		{"there", "axe-core/axe.min.js", "1", file, ""},
		{"missing", missing, "", "", "skipped: vnu-jar/vnu.jar is not installed: npm ci --prefix .ci/judges"},
		{"missing and required", missing, "1", "", "failed: vnu-jar/vnu.jar is missing, and BRIEFPACK_REQUIRE_TOOLS=1 says that it may not be: npm ci --prefix .ci/judges"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv(Require, c.require)
			var o outcome
			path := NeedModule(&o, c.file)
			if said := append(o.said, "")[0]; path != c.path || said != c.said {
				t.Errorf("NeedModule = %q, %q; want %q, %q", path, said, c.path, c.said)
			}
		})
	}
}

func TestSlow(t *testing.T) {
	for value, want := range map[string]string{"": "skipped: starts a Java program: runs with BRIEFPACK_SLOW=1", "1": ""} {
		t.Setenv(SlowTests, value)
		var o outcome
		Slow(&o, "starts a Java program")
		if said := append(o.said, "")[0]; said != want && !testing.Short() {
			t.Errorf("with %q: %q, want %q", value, said, want)
		}
	}
}

func TestUnraced(t *testing.T) {
	var o outcome
	Unraced(&o)
	if skipped := len(o.said) > 0; skipped != raced {
		t.Errorf("with the race detector %v, skipped %v", raced, skipped)
	}
}
