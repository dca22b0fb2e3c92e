package publish

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// files is an edition in a test: content by path.
type files map[string]string

// publishAll publishes files as one edition.
func publishAll(tb testing.TB, dir string, fs files) Outcome {
	tb.Helper()
	out, err := tryPublish(dir, fs)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

// tryPublish publishes files as one edition, and abandons it after an error.
func tryPublish(dir string, fs files) (Outcome, error) {
	f, err := Begin(dir)
	if err != nil {
		return Outcome{}, err
	}
	return writeAll(f, fs)
}

// writeAll writes files into an edition that was begun, and publishes it.
func writeAll(f *Folder, fs files) (Outcome, error) {
	if err := writeFiles(f, fs); err != nil {
		if e := f.Abort(); e != nil {
			return Outcome{}, e
		}
		return Outcome{}, err
	}
	return f.Commit()
}

func writeFiles(f *Folder, fs files) error {
	for _, path := range slices.Sorted(maps.Keys(fs)) {
		if err := f.Write(path, []byte(fs[path])); err != nil {
			return err
		}
	}
	return nil
}

// put makes a file that is not ours, with its folders.
func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// read returns the content of a file.
func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// tree describes all that is in a folder, one line each: mode, path and content. The
// manifest has its place but not its content.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		info, err := d.Info()
		if err != nil {
			return err
		}
		what := ""
		switch {
		case info.Mode()&fs.ModeSymlink != 0:
			what, _ = os.Readlink(path)
			what = " -> " + what
		case info.Mode().IsRegular() && rel != manifestName:
			what = fmt.Sprintf(" %q", read(t, path))
		}
		fmt.Fprintf(&b, "%v %s%s\n", info.Mode(), filepath.ToSlash(rel), what)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// names returns what is directly in a folder, with spaces between.
func list(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// isWhole reports whether a folder holds exactly an edition and its true manifest.
func isWhole(dir string, fs files) bool {
	want, lines := edition{parts: map[string]*Part{}}, ""
	for _, path := range slices.Sorted(maps.Keys(fs)) {
		content := fs[path]
		want.add(entryOf(path, []byte(content)))
		lines += fmt.Sprintf("%x %d %s\n", sha256.Sum256([]byte(content)), len(content), path)
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil || string(data) != content {
			return false
		}
	}
	manifest, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || string(manifest) != lines {
		return false
	}
	found, err := walk(dir, want)
	return err == nil && len(found.strangers) == 0 && len(found.leftovers) == 0
}

// ramDir returns an empty folder in memory where there is one, else on the disk: there
// a test of many editions would wait for the disk most of the time.
func ramDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "publish")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := removeTree(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}
