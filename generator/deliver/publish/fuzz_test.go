package publish

import (
	"bytes"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// FuzzManifest reads any manifest: what is accepted is written again byte for byte, and
// no path in it leads out of the folder.
func FuzzManifest(f *testing.F) {
	f.Add([]byte("594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06 1 a/b.html\n"))
	f.Add([]byte("594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06 1 ../b.html\n"))
	f.Add([]byte("00 1 a\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := parseManifest(data)
		if err != nil {
			return
		}
		if again := m.format(); !bytes.Equal(again, data) {
			t.Errorf("%q is written as %q", data, again)
		}
		last := ""
		for _, p := range slices.Sorted(maps.Keys(m.files)) {
			file := m.files[p]
			if file.Path != p || p <= last || file.Size < 0 || !filepath.IsLocal(filepath.FromSlash(p)) || path.Clean(p) != p {
				t.Errorf("path %q of %+v after %q", p, file, last)
			}
			last = p
		}
	})
}

// FuzzPath takes any two paths: those that are accepted lie below the folder, are not
// the manifest, and are two files wherever capitals do not count.
func FuzzPath(f *testing.F) {
	f.Add("a/b.html", "a/B.html")
	f.Add("..", ".briefpack-manifest")
	f.Add("caf\u00e9", "cafe\u0301/x")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := claims{}
		for _, p := range []string{a, b} {
			if checkPath(p) != nil {
				return
			}
			if !filepath.IsLocal(p) || slices.ContainsFunc(strings.Split(p, "/"), isManifest) {
				t.Errorf("%q is accepted", p)
			}
			if c.add(p) != nil {
				return
			}
		}
		for p := b; p != "."; p = path.Dir(p) {
			if strings.EqualFold(a, p) {
				t.Errorf("%q and %q are accepted together", a, b)
			}
		}
	})
}

// isManifest reports whether a name is the manifest's where capitals do not count.
func isManifest(name string) bool { return strings.EqualFold(name, manifestName) }
