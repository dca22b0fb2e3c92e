package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// files is an edition in a test: content by path.
type files map[string]string

// single is the edition of one output folder, which is a pair without its other half.
type single struct {
	*Edition
	pair *Pair
}

// begin begins an edition of one folder.
func begin(dir string) (*single, error) { return beginOn(newSystem(), dir) }

func beginOn(s system, dir string) (*single, error) { return beginOf(open(s, cache.New(), dir)) }

func beginOf(p *Pair) (*single, error) {
	all, err := p.begin()
	if err != nil {
		return nil, err
	}
	return &single{all[0], p}, nil
}

// commit publishes the edition and lets the folder go.
func (s *single) commit() (Outcome, error) {
	out, err := s.exchange()
	return out, errors.Join(err, s.pair.Close())
}

// exchange publishes the edition.
func (s *single) exchange() (Outcome, error) {
	outs, err := s.pair.exchange()
	if err != nil {
		return Outcome{}, err
	}
	return outs[0], nil
}

func (s *single) abort() error { return s.pair.Close() }

// publishAll publishes files as one edition.
func publishAll(tb testing.TB, dir string, fs files) Outcome {
	tb.Helper()
	out, err := tryPublish(dir, fs)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func tryPublish(dir string, fs files) (Outcome, error) { return tryPublishOn(newSystem(), dir, fs) }

// tryPublishOn publishes files as one edition, and gives it up after an error.
func tryPublishOn(sys system, dir string, fs files) (Outcome, error) {
	s, err := beginOn(sys, dir)
	if err != nil {
		return Outcome{}, err
	}
	return writeAll(s, fs)
}

// writeAll writes files into an edition and publishes it.
func writeAll(s *single, fs files) (Outcome, error) {
	if err := writeFiles(s.Edition, fs); err != nil {
		return Outcome{}, errors.Join(err, s.abort())
	}
	return s.commit()
}

func writeFiles(e *Edition, fs files) error {
	for _, path := range slices.Sorted(maps.Keys(fs)) {
		if err := e.Write(path, []byte(fs[path])); err != nil {
			return err
		}
	}
	return nil
}

// keepOrWrite keeps what is published of an edition, and writes the rest.
func keepOrWrite(e *Edition, fs files) error {
	for _, path := range slices.Sorted(maps.Keys(fs)) {
		kept, err := e.Keep(fileOf(path, []byte(fs[path])))
		if err == nil && !kept {
			err = e.Write(path, []byte(fs[path]))
		}
		if err != nil {
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

// must ends the test after an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// settle leaves files alone for long enough.
func settle() { time.Sleep(stamp.Settling + 20*time.Millisecond) }

// tree describes everything in a folder, one line each: mode, path and content. The
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

// list returns what is directly in a folder, with spaces between.
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

// manifestOf returns the manifest of an edition.
func manifestOf(fs files) manifest {
	m := newManifest()
	for path, content := range fs {
		m.add(fileOf(path, []byte(content)))
	}
	return m
}

// isWhole reports whether a folder contains exactly an edition and its manifest.
func isWhole(dir string, fs files) bool {
	want := manifestOf(fs)
	for path, content := range fs {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil || string(data) != content {
			return false
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || string(data) != string(want.format()) {
		return false
	}
	found, err := scan(dir, want)
	return err == nil && len(found.foreign) == 0
}

// ramDir returns an empty folder in memory where there is one, else on the disk: there a
// test of many editions would wait for the disk most of the time.
func ramDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "publish")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := newSystem().removeTree(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}
