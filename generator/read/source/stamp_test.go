package source

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// TestReadsChangedFilesAgain changes files that were left alone for a while in every way that could pass
// unseen. What is remembered is what a first reading finds.
func TestReadsChangedFilesAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("leaves files alone for a while")
	}
	t.Parallel()
	const edited, other = "content/site.toml", "content/guidance/a.md"
	changes := map[string]func(dir, file string) error{
		"nothing": func(string, string) error { return nil },
		"same length and time": func(_, file string) error {
			info, err := os.Stat(file)
			if err != nil {
				return err
			}
			if err := os.WriteFile(file, bytes.Repeat([]byte("b"), int(info.Size())), 0o644); err != nil {
				return err
			}
			return os.Chtimes(file, info.ModTime(), info.ModTime())
		},
		"an older file in its place": func(dir, file string) error { return os.Rename(filepath.Join(dir, "older"), file) },
		"removed":                    func(_, file string) error { return os.Remove(file) },
		"a folder in its place": func(_, file string) error {
			if err := os.Remove(file); err != nil {
				return err
			}
			return os.Mkdir(file, 0o755)
		},
		"a link out of the site in its place": func(dir, file string) error {
			if err := os.Rename(file, dir+"-outside"); err != nil {
				return err
			}
			return os.Symlink(dir+"-outside", file)
		},
		"not to be read": func(_, file string) error { return os.Chmod(file, 0) },
		"too large":      func(_, file string) error { return os.Truncate(file, MaxText+1) },
	}
	dirs := map[string]string{}
	for name := range changes {
		dirs[name] = site(t, map[string]string{edited: goodSite, other: "# A\n", "older": goodSite + "# older\n"})
	}
	time.Sleep(stamp.Settling + 200*time.Millisecond)
	for name, change := range changes {
		dir := dirs[name]
		c := cache.New()
		before, _, err := Read(dir, c)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(dir, filepath.Join(dir, filepath.FromSlash(edited))); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for range 2 {
			got, problems, err := Read(dir, c)
			want, wantProblems, wantErr := Read(dir, cache.New())
			if err != nil || wantErr != nil || !reflect.DeepEqual(got, want) || !reflect.DeepEqual(problems, wantProblems) {
				t.Errorf("%s: read as %v, %v, %v; want %v, %v, %v", name, got, problems, err, want, wantProblems, wantErr)
			}
			if stamp.IsSure && !isSameMemory(before, got, other) {
				t.Errorf("%s: %s was read again", name, other)
			}
		}
	}
}

// TestReadsFreshFilesAgain reads a file again that could be changed within one tick of the
// file system's clock.
func TestReadsFreshFilesAgain(t *testing.T) {
	dir := site(t, map[string]string{"content/site.toml": goodSite})
	c := cache.New()
	before, _, err := Read(dir, c)
	if err != nil {
		t.Fatal(err)
	}
	if got, _, err := Read(dir, c); err != nil || isSameMemory(before, got, "content/site.toml") {
		t.Errorf("a file that was just written is not read again: %v", err)
	}
}

// isSameMemory reports whether two trees have the same bytes of a file, at one address.
func isSameMemory(a, b *Tree, path string) bool {
	x, _ := a.Get(path)
	y, _ := b.Get(path)
	return len(x.Data) > 0 && len(y.Data) > 0 && &x.Data[0] == &y.Data[0]
}
