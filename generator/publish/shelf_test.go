package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shelve publishes an edition from a shelf: what is published already is kept, not written.
func shelve(t *testing.T, s *Shelf, all files) Outcome {
	t.Helper()
	f, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	for path, data := range all {
		kept, err := f.Keep(Held{path, int64(len(data)), sha256.Sum256([]byte(data))})
		if err == nil && !kept {
			err = f.Write(path, []byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	out, err := f.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A shelf holds its folder between editions: nobody else can publish there, and they are
// told who does. After it is closed, nothing but the edition is left.
func TestShelfHoldsItsFolder(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	shelve(t, s, files{"index.html": "one", "a/x.pdf": "x"})
	shelve(t, s, files{"index.html": "two", "a/x.pdf": "x"})
	_, err := Begin(dir)
	var busy *BusyError
	if !errors.As(err, &busy) || !strings.Contains(busy.Holder, fmt.Sprint("process ", os.Getpid())) {
		t.Errorf("somebody else was told %v", err)
	}
	if info, err := os.Stat(filepath.Join(filepath.Dir(dir), ".public.briefpack-new-1")); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("others may look into the staging folder: %v, %v", info, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left := list(t, filepath.Dir(dir)); left != "public" {
		t.Errorf("left behind: %s", left)
	}
	if out := shelve(t, NewShelf(dir), files{"index.html": "two", "a/x.pdf": "x"}); !out.Unchanged {
		t.Errorf("published again: %+v", out)
	}
}

// An edition that was given up leaves the staging folder for the next one.
func TestShelfAfterAnAbort(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	shelve(t, s, files{"index.html": "one", "a/x.pdf": "x", "b/y.pdf": "y"})
	for n := range 3 {
		f, err := s.Begin()
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"index.html", "a", "c/d.html"}[:n+1] {
			if err := f.Write(path, []byte("given up")); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Abort(); err != nil {
			t.Fatal(err)
		}
		want := files{"index.html": fmt.Sprint("edition ", n), "a/x.pdf": "x", "b/y.pdf": "y"}
		shelve(t, s, want)
		for path, data := range want {
			got, err := os.ReadFile(filepath.Join(dir, path))
			if err != nil || string(got) != data {
				t.Errorf("%s holds %q (%v), want %q", path, got, err, data)
			}
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// Somebody who removes the folder, or what is in the staging folder, costs a shelf time
// and nothing else.
func TestShelfIsMeddledWith(t *testing.T) {
	all := files{"index.html": "one", "a/x.pdf": "x"}
	for name, meddle := range map[string]func(dir string) error{
		"the folder is gone": os.RemoveAll,
		"a file is gone":     func(dir string) error { return os.Remove(filepath.Join(dir, "a/x.pdf")) },
		"a file is another":  func(dir string) error { return os.WriteFile(filepath.Join(dir, "a/x.pdf"), []byte("z"), 0o644) },
		"the staging folder gone": func(dir string) error {
			return os.RemoveAll(filepath.Join(filepath.Dir(dir), ".public.briefpack-new-1"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(ramDir(t), "public")
			s := NewShelf(dir)
			shelve(t, s, all)
			shelve(t, s, files{"index.html": "two", "a/x.pdf": "x"})
			if err := meddle(dir); err != nil {
				t.Fatal(err)
			}
			shelve(t, s, all)
			for path, data := range all {
				if got, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(got) != data {
					t.Errorf("%s holds %q (%v)", path, got, err)
				}
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestKeepAllOfSettledFiles keeps files whose look is known, in every state that the
// staging folder can have them in: it lacks them, it has them, it has an older one.
func TestKeepAllOfSettledFiles(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	editions := []struct {
		want files
		out  Outcome
	}{
		{files{"a/x.pdf": "x", "a/y.pdf": "y", "index.html": "1"}, Outcome{Written: 3}},
		{files{"a/x.pdf": "x", "a/y.pdf": "y", "index.html": "2"}, Outcome{Written: 1, Kept: 2}},
		{files{"a/x.pdf": "z", "a/y.pdf": "y", "index.html": "2"}, Outcome{Written: 1, Kept: 2}},
		{files{"a/x.pdf": "z", "a/y.pdf": "y", "index.html": "3"}, Outcome{Written: 1, Kept: 2}},
		{files{"a/x.pdf": "z", "index.html": "3"}, Outcome{Kept: 2, Removed: 1}},
		{files{"a/x.pdf": "z", "index.html": "4"}, Outcome{Written: 1, Kept: 1}},
	}
	for i, e := range editions {
		f, err := s.Begin()
		if err != nil {
			t.Fatal(err)
		}
		if err := keepOrWrite(f, e.want); err != nil {
			t.Fatal(err)
		}
		time.Sleep(settling + 50*time.Millisecond)
		out, err := f.Commit()
		if err != nil || out != e.out {
			t.Fatalf("edition %d: %+v, %v; want %+v", i, out, err, e.out)
		}
		if !isWhole(dir, e.want) {
			t.Fatalf("edition %d is not whole: %s", i, tree(t, dir))
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
