package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var first = files{
	"index.html":              "<a href=glenmarra/index.html>",
	"style.css":               "p{}",
	"glenmarra/index.html":    "one",
	"glenmarra/criteria.html": "essential",
	"glenmarra/g-pack.pdf":    "%PDF",
}

func TestPublishIntoNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out", "public")
	out := publishAll(t, dir, first)
	if want := (Outcome{Written: 5}); out != want {
		t.Errorf("outcome %+v, want %+v", out, want)
	}
	const want = `-rw-r--r-- .briefpack-manifest
drwxr-xr-x glenmarra
-rw-r--r-- glenmarra/criteria.html "essential"
-rw-r--r-- glenmarra/g-pack.pdf "%PDF"
-rw-r--r-- glenmarra/index.html "one"
-rw-r--r-- index.html "<a href=glenmarra/index.html>"
-rw-r--r-- style.css "p{}"
`
	if got := tree(t, dir); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := list(t, filepath.Dir(dir)); got != "public" {
		t.Errorf("beside the folder is %q", got)
	}
}

func TestManifest(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, files{"b/c.html": "x", "b.html": "y", "B2.html": "z"})
	got := read(t, filepath.Join(dir, manifestName))
	lines := strings.Split(strings.TrimSpace(got), "\n")
	const first = "594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06 1 B2.html"
	if len(lines) != 3 || lines[0] != first || !strings.HasSuffix(lines[1], " 1 b.html") || !strings.HasSuffix(lines[2], " 1 b/c.html") {
		t.Errorf("manifest:\n%s", got)
	}
	other := filepath.Join(t.TempDir(), "other")
	publishAll(t, other, files{"x.html": ""})
	publishAll(t, other, files{"b/c.html": "x", "b.html": "y", "B2.html": "z"})
	if again := read(t, filepath.Join(other, manifestName)); again != got {
		t.Errorf("the same edition has another manifest:\n%s%s", got, again)
	}
}

func TestStaleFilesVanish(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	out := publishAll(t, dir, files{"index.html": first["index.html"], "style.css": "p{margin:0}", "new.html": "n"})
	if want := (Outcome{Written: 2, Kept: 1, Removed: 3}); out != want {
		t.Errorf("outcome %+v, want %+v", out, want)
	}
	if got := list(t, dir); got != ".briefpack-manifest index.html new.html style.css" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestKeptFilesAreTheSameFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	before, err := os.Stat(filepath.Join(dir, "style.css"))
	if err != nil {
		t.Fatal(err)
	}
	publishAll(t, dir, files{"style.css": "p{}", "index.html": "other"})
	after, err := os.Stat(filepath.Join(dir, "style.css"))
	if err != nil || !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("style.css was written anew")
	}
}

func TestUnchangedTouchesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	past := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	if err := os.Chtimes(dir, past, past); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Stat(dir)
	out := publishAll(t, dir, first)
	if want := (Outcome{Kept: 5, Unchanged: true}); out != want {
		t.Errorf("outcome %+v, want %+v", out, want)
	}
	after, _ := os.Stat(dir)
	if !os.SameFile(before, after) || !after.ModTime().Equal(past) {
		t.Error("the folder was touched")
	}
	if got := list(t, filepath.Dir(dir)); got != "public" {
		t.Errorf("beside the folder is %q", got)
	}
}

func TestTamperedFilesAreWrittenAnew(t *testing.T) {
	tests := map[string]func(path string) error{
		"other bytes of the same length and time": func(path string) error {
			info, err := os.Stat(path)
			if err == nil {
				err = os.WriteFile(path, []byte("twö"[:3]), 0o644)
			}
			return errors.Join(err, os.Chtimes(path, info.ModTime(), info.ModTime()))
		},
		"longer":       func(path string) error { return os.WriteFile(path, []byte("one and more"), 0o644) },
		"removed":      os.Remove,
		"another mode": func(path string) error { return os.Chmod(path, 0o600) },
	}
	for name, tamper := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			publishAll(t, dir, first)
			want := tree(t, dir)
			if err := tamper(filepath.Join(dir, "glenmarra", "index.html")); err != nil {
				t.Fatal(err)
			}
			out := publishAll(t, dir, first)
			if out.Unchanged || out.Written != 1 || out.Kept != 4 {
				t.Errorf("outcome %+v", out)
			}
			if got := tree(t, dir); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	tests := []struct{ name, path, want string }{
		{"nothing", "", "not a path below the folder"},
		{"the folder", ".", "not a path below the folder"},
		{"absolute", "/etc/passwd", "not a path below the folder"},
		{"up", "../index.html", "not a path below the folder"},
		{"up within", "a/../../index.html", "not a path below the folder"},
		{"not clean", "a//b.html", "not a path below the folder"},
		{"folder", "a/", "not a path below the folder"},
		{"backslash", `a\b.html`, "cannot have everywhere"},
		{"drive", "c:b.html", "cannot have everywhere"},
		{"line feed", "a\nb.html", "cannot have everywhere"},
		{"zero", "a\x00b.html", "cannot have everywhere"},
		{"not UTF-8", "a\xff.html", "not valid UTF-8"},
		{"stop at the end", "a./b.html", "ends in a dot or a space"},
		{"device", "a/NUL.html", "means a device"},
		{"numbered device", "com1", "means a device"},
		{"manifest", ".briefpack-manifest", "reserved for briefpack"},
		{"manifest in a folder", "a/.briefpack-manifest", "reserved for briefpack"},
		{"manifest in capitals", ".Briefpack-Manifest", "reserved for briefpack"},
		{"twice", "index.html", "has \"index.html\" already"},
		{"twice in capitals", "INDEX.html", "has \"index.html\" already"},
		{"twice with an accent", "cafe\u0301.html", "already"},
		{"folder in capitals", "Glenmarra/x.html", "differs only in capitals"},
		{"below a file", "index.html/x.html", "is in the way"},
		{"at a folder", "glenmarra", "already"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			f, err := begin(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, path := range []string{"index.html", "glenmarra/index.html", "caf\u00e9.html"} {
				if err := f.Write(path, nil); err != nil {
					t.Fatal(err)
				}
			}
			if err := f.Write(tt.path, nil); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
			if _, err := f.commit(); err == nil || !strings.Contains(err.Error(), "incomplete") {
				t.Errorf("commit after it: %v", err)
			}
			if got := list(t, filepath.Dir(dir)); got != "" {
				t.Errorf("it left %q", got)
			}
		})
	}
}

func TestWriteAfterTheEnd(t *testing.T) {
	f, err := begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writeAll(f, first); err != nil {
		t.Fatal(err)
	}
	_, errCarry := f.Carry("glen")
	_, errCommit := f.commit()
	if goesOn(f) || errCarry == nil || errCommit == nil {
		t.Error("it goes on after the end")
	}
	if err := f.abort(); err != nil {
		t.Errorf("abort after the end: %v", err)
	}
}

// goesOn reports whether anything can still be added to an edition.
func goesOn(f *single) bool {
	_, errKeep := f.Keep(File{Path: "a"})
	return f.Write("a", nil) == nil || errKeep == nil
}

func TestAbortLeavesNoTrace(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "a", "b", "public")
	for _, was := range []files{nil, first} {
		if was != nil {
			publishAll(t, dir, was)
		}
		before := tree(t, parent)
		f, err := begin(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Write("index.html", []byte("new")); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.abort(), f.abort()); err != nil {
			t.Fatal(err)
		}
		if got := tree(t, parent); got != before {
			t.Errorf("after:\n%sbefore:\n%s", got, before)
		}
	}
}

// TestFailedLockLeavesNoTrace checks that a folder that cannot be made leaves none above it.
func TestFailedLockLeavesNoTrace(t *testing.T) {
	parent := t.TempDir()
	if _, err := begin(filepath.Join(parent, "a", "b", strings.Repeat("x", 300))); err == nil {
		t.Fatal("a name of 300 characters is accepted")
	}
	if got := list(t, parent); got != "" {
		t.Errorf("%q was left", got)
	}
}

func TestManyWritersAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	want := files{}
	for i := range 400 {
		want[fmt.Sprintf("f%d/g%d/p%d.html", i%7, i%3, i)] = fmt.Sprint("page ", i)
	}
	for range 2 {
		f, err := begin(dir)
		if err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for path, content := range want {
			wg.Go(func() {
				if err := f.Write(path, []byte(content)); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if _, err := f.commit(); err != nil {
			t.Fatal(err)
		}
		if !isWhole(dir, want) {
			t.Error("the edition is not whole")
		}
	}
}

func TestOneOfManyWritersOfAPathWins(t *testing.T) {
	f, err := begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	won := 0
	for i := range 16 {
		wg.Go(func() {
			if f.Write("a/index.html", []byte(fmt.Sprint(i))) == nil {
				mu.Lock()
				won++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if won != 1 {
		t.Errorf("%d of them wrote it", won)
	}
	if err := f.abort(); err != nil {
		t.Error(err)
	}
}

func TestCarry(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	was := files{"glen/index.html": "g", "glen/a/b.pdf": "p", "glenmarra/index.html": "m", "index.html": "i"}
	publishAll(t, dir, was)
	f, err := begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]bool{"glen": true, "glenmarra": true, "gle": false, "index.html": false, "x": false} {
		if got := f.Had(folder); got != want {
			t.Errorf("Had(%q) = %v", folder, got)
		}
	}
	if err := f.Write("glen/index.html", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if n, err := f.Carry("glen"); n != 1 || err != nil {
		t.Errorf("Carry(glen) = %d, %v", n, err)
	}
	if n, err := f.Carry("none"); n != 0 || err != nil {
		t.Errorf("Carry(none) = %d, %v", n, err)
	}
	out, err := f.commit()
	if want := (Outcome{Written: 1, Kept: 1, Removed: 2}); out != want || err != nil {
		t.Errorf("outcome %+v, %v", out, err)
	}
	if !isWhole(dir, files{"glen/index.html": "new", "glen/a/b.pdf": "p"}) {
		t.Errorf("the folder holds\n%s", tree(t, dir))
	}
}

func TestCarryRefusesWhatWasChanged(t *testing.T) {
	tests := map[string]func(path string) error{
		"edited":  func(path string) error { return os.WriteFile(path, []byte("two"), 0o644) },
		"removed": os.Remove,
		"a link":  func(path string) error { return errors.Join(os.Remove(path), os.Symlink("criteria.html", path)) },
	}
	for name, tamper := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			publishAll(t, dir, first)
			if err := tamper(filepath.Join(dir, "glenmarra", "index.html")); err != nil {
				t.Fatal(err)
			}
			before := tree(t, dir)
			f, err := begin(dir)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.Carry("glenmarra"); err == nil || !strings.Contains(err.Error(), "glenmarra/index.html") {
				t.Errorf("error %v", err)
			}
			if _, err := f.commit(); err == nil {
				t.Error("it was published")
			}
			if got := tree(t, dir); got != before {
				t.Errorf("after\n%sbefore\n%s", got, before)
			}
		})
	}
}

// Only the file that was asked for, as it was published, is read instead of rendered: a search for
// names must not look at an older file.
func TestPublishedData(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, files{"a.html": "new", "b.html": "one", "c.html": "two"})
	put(t, filepath.Join(dir, "b.html"), "won")
	must(t, os.Remove(filepath.Join(dir, "c.html")))
	e, err := begin(dir)
	must(t, err)
	defer func() { must(t, e.abort()) }()
	for _, tt := range []struct {
		path, data string
		want       bool
	}{
		{"a.html", "new", true},
		{"a.html", "old", false},
		{"b.html", "one", false}, // changed by hand
		{"b.html", "won", false},
		{"c.html", "two", false}, // removed
		{"d.html", "new", false},
	} {
		data, ok := e.Published(tt.path, sha256.Sum256([]byte(tt.data)))
		if ok != tt.want || ok && string(data) != tt.data {
			t.Errorf("%s with %q: %q, %v; want %v", tt.path, tt.data, data, ok, tt.want)
		}
	}
}
