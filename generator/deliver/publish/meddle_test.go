package publish

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// meddled is a shelf whose edition was published twice and made ready, and what others do
// to it meanwhile.
type meddled struct {
	t     *testing.T
	dir   string
	shelf *Shelf
	all   files
	parts map[string]*Part
}

// settle leaves the folders alone for long enough.
func settle() { time.Sleep(settling + 20*time.Millisecond) }

func newMeddled(t *testing.T, all files) *meddled {
	t.Helper()
	t.Parallel()
	m := &meddled{t: t, dir: filepath.Join(ramDir(t), "public"), all: maps.Clone(all)}
	m.shelf = NewShelf(m.dir)
	m.parts = publishParts(t, m.shelf, m.all, nil).parts
	m.rest()
	t.Cleanup(func() {
		if err := m.shelf.Close(); err != nil {
			t.Error(err)
		}
		if left := list(t, filepath.Dir(m.dir)); left != "public" {
			t.Errorf("left behind: %s", left)
		}
	})
	return m
}

// rest makes the shelf ready, until there is nothing more to learn of it.
func (m *meddled) rest() {
	makeReady(m.shelf)
	settle()
}

// makeReady makes a shelf ready: twice, as a file is looked at again once it was left alone.
func makeReady(s *Shelf) {
	for range 2 {
		settle()
		s.Ready(context.Background())
	}
}

// quiet publishes until nothing is left to learn of either folder.
func (m *meddled) quiet() {
	for i := range 4 {
		m.publish(fmt.Sprint("quiet ", i))
		settle()
	}
}

// at returns the path of a published file.
func (m *meddled) at(path string) string { return filepath.Join(m.dir, filepath.FromSlash(path)) }

// stage returns the path of a file in the staging folder.
func (m *meddled) stage(path string) string {
	return filepath.Join(filepath.Dir(m.dir), ".public.briefpack-new-1", filepath.FromSlash(path))
}

// edit changes a file in place.
func (m *meddled) edit(path, text string) {
	m.t.Helper()
	m.must(os.WriteFile(path, []byte(text), 0o644))
}

// replace puts another file in the place of one.
func (m *meddled) replace(path, text string) {
	m.t.Helper()
	other := filepath.Join(filepath.Dir(m.dir), "other")
	m.edit(other, text)
	m.must(os.Rename(other, path))
}

func (m *meddled) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// publish publishes the edition with another index page, and returns how many parts were
// taken over whole.
func (m *meddled) publish(index string) int {
	m.t.Helper()
	m.all["index.html"] = index
	c := publishParts(m.t, m.shelf, m.all, m.parts)
	m.parts = c.parts
	return c.whole
}

// isPublished compares what is published with the edition.
func (m *meddled) isPublished() {
	m.t.Helper()
	for path, data := range m.all {
		if got, err := os.ReadFile(m.at(path)); err != nil || string(got) != data {
			m.t.Errorf("%s holds %q (%v), want %q", path, got, err, data)
		}
	}
}

// publishes publishes a few times; every edition has to be as it is meant.
func (m *meddled) publishes() {
	m.t.Helper()
	for _, index := range []string{"p", "q", "r"} {
		m.publish(index)
		m.isPublished()
	}
}

var some = files{"index.html": "0", "a/x.pdf": "x", "a/in/y.pdf": "y", "b/z.pdf": "z"}

// A file that somebody replaces never comes back with a later edition, whenever it was
// replaced and whatever was begun and given up since.
func TestReplacedFileStaysAway(t *testing.T) {
	for name, act := range map[string]func(m *meddled){
		"after a rest": func(m *meddled) { m.replace(m.at("a/x.pdf"), "bad") },
		"before an edition that is given up": func(m *meddled) {
			m.replace(m.at("a/x.pdf"), "bad")
			settle()
			f, err := m.shelf.Begin()
			m.must(err)
			m.must(f.Abort())
		},
		"before one that is given up once it is settled": func(m *meddled) {
			m.replace(m.at("a/in/y.pdf"), "bad")
			settle()
			f, err := m.shelf.Begin()
			m.must(err)
			m.must(keepOrWrite(f, m.all))
			m.must(f.Settle())
			m.must(f.Abort())
		},
		"by one like it, which is changed later": func(m *meddled) {
			m.quiet()
			m.replace(m.at("a/x.pdf"), "x")
			m.rest()
			m.edit(m.at("a/x.pdf"), "bad")
			m.publish("1") // may take it over
			m.shelf.Ready(context.Background())
		},
		"by one like it, which is changed after another edition": func(m *meddled) {
			m.replace(m.at("a/x.pdf"), "x")
			settle()
			m.publish("1")
			settle()
			m.edit(m.at("a/x.pdf"), "bad")
			m.publish("2")
			m.shelf.Ready(context.Background())
		},
		"while an edition is made": func(m *meddled) {
			f, err := m.shelf.Begin()
			m.must(err)
			m.all["index.html"] = "1"
			m.must(f.Write("index.html", []byte("1")))
			for _, name := range []string{"a", "b"} {
				if kept, err := f.KeepPart(m.parts[name]); !kept || err != nil {
					m.t.Fatalf("part %s was not taken over: %v", name, err)
				}
			}
			m.replace(m.at("a/x.pdf"), "bad")
			_, err = f.Commit()
			m.must(err)
		},
		"while an edition is published": func(m *meddled) {
			f, err := m.shelf.Begin()
			m.must(err)
			m.all["index.html"] = "1"
			m.must(f.Write("index.html", []byte("1")))
			for _, name := range []string{"a", "b"} {
				if kept, err := f.KeepPart(m.parts[name]); !kept || err != nil {
					m.t.Fatalf("part %s was not taken over: %v", name, err)
				}
			}
			f.swap = func(a, b string) error {
				m.replace(m.at("a/in/y.pdf"), "bad")
				return exchange(a, b)
			}
			_, err = f.Commit()
			m.must(err)
		},
		"by somebody who looks at an older edition": func(m *meddled) {
			m.replace(m.stage("a/x.pdf"), "bad")
		},
		"who does so before a rest": func(m *meddled) {
			m.replace(m.stage("a/in/y.pdf"), "bad")
			m.rest()
		},
		"who does so before a short rest": func(m *meddled) {
			m.replace(m.stage("a/in/y.pdf"), "bad")
			settle()
			m.shelf.Ready(context.Background())
		},
		"and one file is gone": func(m *meddled) { m.must(os.Remove(m.stage("a/in/y.pdf"))) },
		"and there is one more": func(m *meddled) {
			m.edit(m.stage("a/mine.txt"), "mine")
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMeddled(t, some)
			act(m)
			settle()
			m.publishes()
		})
	}
}

// What somebody does to a file while the shelf is made ready is found the next time.
func TestChangeWhileReady(t *testing.T) {
	m := newMeddled(t, some)
	m.shelf.spare.odd.add("a/x.pdf")
	m.shelf.spare.odd.add("b/z.pdf")
	asked := 0
	m.shelf.Ready(whenAsked{context.Background(), func() {
		switch asked++; asked {
		case 4: // the three parts were looked at
			m.edit(m.at("a/x.pdf"), "!")
		case 5: // and one file was put into the staging folder
			settle()
		}
	}})
	settle()
	if m.shelf.Ready(context.Background()) {
		t.Error("a file that was changed was not found")
	}
}

// whenAsked does something whenever it is asked whether it has ended.
type whenAsked struct {
	context.Context
	do func()
}

func (c whenAsked) Err() error { c.do(); return nil }

// A folder of ours that somebody moved away, with a link to it in its place, is somebody
// else's: nothing in it is removed when an edition has it no more.
func TestMovedAwayAndLinked(t *testing.T) {
	for name, next := range map[string]func(m *meddled){
		"ready": func(m *meddled) { m.rest() },
		"the next edition": func(m *meddled) {
			m.publish("2")
		},
		"given up when it was settled": func(m *meddled) {
			f, err := m.shelf.Begin()
			m.must(err)
			m.must(keepOrWrite(f, m.all))
			m.must(f.Settle())
			m.must(f.Abort())
			m.rest()
			m.publish("2")
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMeddled(t, some)
			away := filepath.Join(t.TempDir(), "away")
			m.must(os.CopyFS(away, os.DirFS(m.at("a"))))
			m.must(os.Remove(filepath.Join(away, "in", "y.pdf")))
			m.must(os.RemoveAll(m.at("a")))
			m.must(os.Symlink(away, m.at("a")))
			m.must(os.Mkdir(m.at("c"), 0o755))
			m.must(os.Symlink(away, m.at("c/in")))
			delete(m.all, "a/x.pdf")
			delete(m.all, "a/in/y.pdf")
			settle()
			m.publish("1")
			next(m)
			m.publishes()
			if read(t, filepath.Join(away, "x.pdf")) != "x" || list(t, away) != "in x.pdf" {
				t.Errorf("elsewhere is only %s", list(t, away))
			}
		})
	}
}

// Where files cannot be linked, the staging folder has files of its own: each is looked at
// before it is published again.
func TestPartsWithoutLinks(t *testing.T) {
	m := newMeddled(t, some)
	again := func(index string) {
		t.Helper()
		f, err := m.shelf.Begin()
		m.must(err)
		f.link = func(from, to string) error { return errors.ErrUnsupported }
		m.all["index.html"] = index
		rest := maps.Clone(m.all)
		for name, p := range m.parts {
			kept, err := f.KeepPart(p)
			m.must(err)
			if kept {
				maps.DeleteFunc(rest, func(path, _ string) bool { return partOf(path) == name })
			}
		}
		m.must(keepOrWrite(f, rest))
		m.parts = map[string]*Part{"a": f.Part("a"), "b": f.Part("b"), "": f.Part("")}
		_, err = f.Commit()
		m.must(err)
	}
	m.replace(m.at("a/x.pdf"), "bad")
	again("1")
	m.isPublished()
	for round := range 2 {
		for quiet := range 4 {
			again(fmt.Sprint(round, quiet))
			settle()
		}
		m.edit(m.at("a/in/y.pdf"), "bad")
		for after := range 2 {
			again(fmt.Sprint(round, "after", after))
			m.isPublished()
		}
	}
}

// A folder of ours that somebody made read-only is one of an older edition after the next
// save, which the one after that is made in.
func TestClosedFolder(t *testing.T) {
	m := newMeddled(t, files{"a/x.pdf": "x", "a/in/y.pdf": "y", "b/z.pdf": "z"})
	dirs := []string{"a/in", "a", "b"}
	for _, dir := range dirs {
		if err := os.Chmod(filepath.Join(m.dir, dir), 0o555); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 2 {
		for path := range m.all {
			m.all[path] = fmt.Sprint(i)
		}
		m.publish(fmt.Sprint("edition ", i))
	}
	for _, dir := range dirs {
		if info, err := os.Stat(filepath.Join(m.dir, dir)); err != nil || info.Mode().Perm() != dirMode {
			t.Errorf("%s is %v, %v", dir, info.Mode(), err)
		}
	}
}
