package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
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

// TestReady makes a shelf ready after its first edition: the staging folder has all that
// is published then, a part can be taken over whole, and what somebody did to a published
// file is found and made good.
func TestReady(t *testing.T) {
	rest := func() { time.Sleep(settling + 20*time.Millisecond) }
	all := files{"index.html": "1", "a/x.pdf": "x", "a/in/y.pdf": "y", "b/z.pdf": "z"}
	for name, test := range map[string]struct {
		meddle func(dir string) error
		isGood bool
		whole  int // parts
		out    Outcome
	}{
		"nothing": {func(string) error { return nil }, true, 2, Outcome{Written: 1, Kept: 3}},
		"a file is another": {
			func(dir string) error { return os.WriteFile(filepath.Join(dir, "a/in/y.pdf"), []byte("!"), 0o644) }, false, 1, Outcome{Written: 2, Kept: 2},
		},
		"a file is gone":   {func(dir string) error { return os.Remove(filepath.Join(dir, "a/x.pdf")) }, false, 1, Outcome{Written: 2, Kept: 2}},
		"a folder is gone": {func(dir string) error { return os.RemoveAll(filepath.Join(dir, "a")) }, false, 1, Outcome{Written: 3, Kept: 1}},
		"somebody's file": {
			func(dir string) error { return os.WriteFile(filepath.Join(dir, "a/mine.txt"), nil, 0o644) }, true, 1, Outcome{Written: 1, Kept: 3},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(ramDir(t), "public")
			s := NewShelf(dir)
			if !s.Ready(context.Background()) {
				t.Error("a shelf without an edition has something to make good")
			}
			parts := publishParts(t, s, all, nil).parts
			for range 2 { // a file is looked at again once it was left alone
				rest()
				if !s.Ready(context.Background()) {
					t.Error("what was just published is not as it was published")
				}
			}
			staged := filepath.Join(filepath.Dir(dir), ".public.briefpack-new-1")
			for path := range all {
				if !isSame(filepath.Join(staged, path), filepath.Join(dir, path)) {
					t.Errorf("the staging folder has not the published %s", path)
				}
			}
			if err := test.meddle(dir); err != nil {
				t.Fatal(err)
			}
			rest()
			if got := s.Ready(context.Background()); got != test.isGood {
				t.Errorf("all is as published: %t", got)
			}
			next := maps.Clone(all)
			next["index.html"] = "2"
			got := publishParts(t, s, next, parts)
			if got.whole != test.whole || got.out != test.out {
				t.Errorf("%d parts were taken over whole, %+v; want %d, %+v", got.whole, got.out, test.whole, test.out)
			}
			for path, data := range next {
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

// came is what came of publishing with parts.
type came struct {
	parts map[string]*Part // by name
	whole int              // how many were taken over whole
	out   Outcome
}

// publishParts publishes an edition, of which it takes over the parts that it can.
func publishParts(t *testing.T, s *Shelf, all files, last map[string]*Part) came {
	t.Helper()
	f, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	c, rest := came{parts: map[string]*Part{}}, maps.Clone(all)
	for name, p := range last {
		kept, err := f.KeepPart(p)
		if err != nil {
			t.Fatal(err)
		}
		if kept {
			c.whole++
			maps.DeleteFunc(rest, func(path, _ string) bool { return partOf(path) == name })
		}
	}
	if err := keepOrWrite(f, rest); err != nil {
		t.Fatal(err)
	}
	for path := range all {
		c.parts[partOf(path)] = f.Part(partOf(path))
	}
	if c.out, err = f.Commit(); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestPartIsOfItsEdition takes over no part that is not the published one: that of an
// edition that was given up, of another shelf, of the last run; nor one in whose place
// something stands already.
func TestPartIsOfItsEdition(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	all := files{"index.html": "1", "a/x.pdf": "x"}
	published := publishParts(t, s, all, nil).parts
	makeReady(s)
	f, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Write("a/x.pdf", []byte("given up")); err != nil {
		t.Fatal(err)
	}
	given := f.Part("a")
	if kept, err := f.KeepPart(published["a"]); kept || err != nil {
		t.Error("a part was taken over over another one", err)
	}
	if err := f.Abort(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // so that it is for this alone that nothing is taken over
		settle()
		s.Ready(context.Background())
	}
	settle()
	if f, err = s.Begin(); err != nil {
		t.Fatal(err)
	}
	for what, p := range map[string]*Part{"what was given up": given, "nothing": nil, "what lies in no folder": published[""], "somebody else's": newPart("a")} {
		if kept, err := f.KeepPart(p); kept || err != nil {
			t.Errorf("%s was taken over: %v", what, err)
		}
	}
	if kept, err := f.KeepPart(published["a"]); !kept || err != nil {
		t.Errorf("what is published was not taken over: %v", err)
	}
	if err := errors.Join(f.Abort(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if kept, err := f.KeepPart(published["a"]); kept || err == nil {
		t.Error("a finished edition takes something over")
	}
}

// A part that was taken over whole can still be added to.
func TestWriteIntoAWholePart(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	all := files{"a/x.pdf": "x", "a/y.pdf": "y", "b/z.pdf": "z"}
	parts := publishParts(t, s, all, nil).parts
	makeReady(s)
	f, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		if kept, err := f.KeepPart(p); !kept || err != nil {
			t.Fatalf("a part is not taken over: %v", err)
		}
	}
	if err := f.Write("A/w.pdf", nil); err == nil {
		t.Error("a folder that differs in capitals only was taken")
	}
	if err := f.Abort(); err != nil {
		t.Fatal(err)
	}
	if f, err = s.Begin(); err != nil {
		t.Fatal(err)
	}
	if kept, err := f.KeepPart(parts["b"]); !kept || err != nil {
		t.Fatalf("a part is not taken over after an abort: %v", err)
	}
	if kept, err := f.KeepPart(parts["a"]); !kept || err != nil {
		t.Fatalf("a part is not taken over after an abort: %v", err)
	}
	if err := f.Write("a/w.pdf", []byte("w")); err != nil {
		t.Fatal(err)
	}
	if err := f.Write("a/x.pdf", []byte("!")); err == nil {
		t.Error("a file was taken twice")
	}
	if err := f.Abort(); err != nil {
		t.Fatal(err)
	}
	if parts["a"].files["a/w.pdf"].path != "" {
		t.Error("the published part was changed")
	}
	if f, err = s.Begin(); err != nil {
		t.Fatal(err)
	}
	kept, err := f.KeepPart(parts["b"])
	if !kept || err != nil {
		t.Fatal("the other part is not taken over", err)
	}
	if err := f.Write("b/w.pdf", []byte("w")); err != nil {
		t.Fatal(err)
	}
	if out, err := f.Commit(); err != nil || out != (Outcome{Written: 1, Kept: 1, Removed: 2}) {
		t.Errorf("%+v, %v", out, err)
	}
	if want := (files{"b/z.pdf": "z", "b/w.pdf": "w"}); !isWhole(dir, want) {
		t.Errorf("the folder holds %s", tree(t, dir))
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestOurFileInSomebodysFolder publishes into a folder that somebody made before, and
// takes the file away again: what was found in the folder above it is another one then,
// although nothing came or went there.
func TestOurFileInSomebodysFolder(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	s := NewShelf(dir)
	mine := filepath.Join(dir, "a", "mine")
	shelve(t, s, files{"a/x.pdf": "x"})
	put(t, filepath.Join(mine, "notes.txt"), "notes")
	if err := os.Chmod(mine, 0o750); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		for n, want := range []files{{"a/x.pdf": "x"}, {"a/x.pdf": "x", "a/mine/y.pdf": "y"}} {
			want["index.html"] = fmt.Sprint(i, n)
			time.Sleep(settling + 20*time.Millisecond)
			shelve(t, s, want)
			for path, data := range want {
				if got, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(got) != data {
					t.Errorf("%d, %d: %s holds %q (%v)", i, n, path, got, err)
				}
			}
			if got := read(t, filepath.Join(mine, "notes.txt")); got != "notes" {
				t.Errorf("%d, %d: the notes hold %q", i, n, got)
			}
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
