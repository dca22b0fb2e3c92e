package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"briefpack/generator/read/source"
)

// site is a watched folder and what the watcher says of it.
type site struct {
	*testing.T
	root    string
	batches chan Batch
}

func newSite(t *testing.T, files ...string) *site {
	t.Helper()
	s := &site{t, t.TempDir(), make(chan Batch)}
	for _, f := range files {
		s.write(f, "a")
	}
	s.run(s.watcher())
	return s
}

func (s *site) watcher() *Watcher {
	s.Helper()
	w, err := New(Options{Root: s.root, Folders: []string{"content", "layouts"}, Ignore: source.Ignored, Lost: func(err error) { s.Error(err) }})
	s.must(err)
	return w
}

func (s *site) run(w *Watcher) {
	ctx, cancel := context.WithCancel(s.Context())
	ended := make(chan struct{})
	go func() { w.Run(ctx, s.batches); close(ended) }()
	s.Cleanup(func() { cancel(); <-ended })
}

func (s *site) path(name string) string { return filepath.Join(s.root, filepath.FromSlash(name)) }

func (s *site) write(name, text string) {
	s.Helper()
	s.must(os.MkdirAll(filepath.Dir(s.path(name)), 0o755))
	s.must(os.WriteFile(s.path(name), []byte(text), 0o644))
}

func (s *site) rename(from, to string) { s.Helper(); s.must(os.Rename(s.path(from), s.path(to))) }
func (s *site) remove(name string)     { s.Helper(); s.must(os.RemoveAll(s.path(name))) }

func (s *site) must(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

// settled returns every path of the batches up to the next settled one.
func (s *site) settled() []string {
	s.Helper()
	var paths []string
	for {
		select {
		case b := <-s.batches:
			paths = append(paths, b.Paths...)
			if b.Settled {
				slices.Sort(paths)
				return slices.Compact(paths)
			}
		case <-time.After(time.Minute):
			s.Fatal("no settled batch")
		}
	}
}

// tells waits until settled batches have named these paths: on a busy machine what one
// step does may be told in two.
func (s *site) tells(want ...string) {
	s.Helper()
	var told []string
	isTold := func(p string) bool { return slices.Contains(told, p) }
	for len(slices.DeleteFunc(slices.Clone(want), isTold)) > 0 {
		told = append(told, s.settled()...)
		s.Logf("told of %q, want %q", told, want)
	}
}

// silent fails if anything is said within a while.
func (s *site) silent() { s.Helper(); s.silentFor(4 * quiet) }

func (s *site) silentFor(d time.Duration) {
	s.Helper()
	select {
	case b := <-s.batches:
		s.Errorf("batch of %q", b.Paths)
	case <-time.After(d):
	}
}

// TestWatch checks that new, changed, renamed and deleted files are reported, in old and new
// folders.
func TestWatch(t *testing.T) {
	s := newSite(t, "content/site.toml", "content/guidance/arriving.md", "layouts/style.css")
	for _, c := range []struct {
		name string
		act  func()
		want []string
	}{
		{"a file", func() { s.write("content/site.toml", "b") }, []string{"content/site.toml"}},
		{"the look", func() { s.write("layouts/style.css", "b") }, []string{"layouts/style.css"}},
		{"a new folder with folders", func() { s.write("content/a/b/c/x.md", "a") }, []string{"content/a", "content/a/b/c/x.md"}},
		{"a file in it", func() { s.write("content/a/b/c/x.md", "b") }, []string{"content/a/b/c/x.md"}},
		{"a renamed folder", func() { s.rename("content/a", "content/z") }, []string{"content/a", "content/z", "content/z/b/c/x.md"}},
		{"a file in that", func() { s.write("content/z/b/c/x.md", "c") }, []string{"content/z/b/c/x.md"}},
		{"a folder in place of another", func() { s.remove("content/guidance"); s.rename("content/z", "content/guidance") }, []string{"content/guidance", "content/guidance/b/c/x.md"}},
		{"a file in that one", func() { s.write("content/guidance/b/c/x.md", "d") }, []string{"content/guidance/b/c/x.md"}},
		{"permissions", func() { s.must(os.Chmod(s.path("content/site.toml"), 0o600)) }, []string{"content/site.toml"}},
		{"an atomic save", func() { s.write("content/.x.tmp", "c"); s.rename("content/.x.tmp", "content/site.toml") }, []string{"content/site.toml"}},
		{"all of the look goes", func() { s.remove("layouts") }, []string{"layouts"}},
		{"and comes back", func() { s.write("layouts/page.html", "x") }, []string{"layouts", "layouts/page.html"}},
		{"and changes", func() { s.write("layouts/page.html", "y") }, []string{"layouts/page.html"}},
		{"the content is exchanged", func() {
			s.write("other/site.toml", "e")
			s.remove("content")
			s.rename("other", "content")
		}, []string{"content", "content/site.toml"}},
		{"and changed", func() { s.write("content/site.toml", "f") }, []string{"content/site.toml"}},
	} {
		t.Log(c.name)
		c.act()
		s.tells(c.want...)
	}
	s.silent()
}

// Outputs, version control and the files of editors at work are no one's business.
func TestIgnored(t *testing.T) {
	s := newSite(t, "content/site.toml", "content/.git/objects/a", "public/index.html")
	for _, name := range []string{"public/index.html", "packs/index.html", ".git/index", "notes.txt", "content/.git/index", "content/.git/objects/a",
		"content/4913", "content/site.toml~", "content/.#site.toml", "content/.site.toml.swp", "content/~$site.toml", "content/#site.toml#"} {
		s.write(name, "b")
		s.remove(name)
	}
	s.silent()
}

// A link within the site stands for the file that it leads to, whether it was there
// before or comes later.
func TestLinks(t *testing.T) {
	s := &site{t, t.TempDir(), make(chan Batch)}
	s.write("content/site.toml", "a")
	s.write("shared/programme.toml", "a")
	s.write("shared/more/on-the-day.md", "a")
	s.must(os.Symlink("../shared/more/on-the-day.md", s.path("content/on-the-day.md")))
	s.run(s.watcher())
	s.write("shared/more/on-the-day.md", "b")
	s.tells("content/on-the-day.md")
	s.must(os.Symlink("../shared/programme.toml", s.path("content/programme.toml")))
	s.tells("content/programme.toml")
	s.write("shared/programme.toml", "b")
	s.tells("content/programme.toml")
	s.rename("content", "real")
	s.must(os.Symlink("real", s.path("content")))
	s.tells("content", "content/site.toml")
	s.write("real/site.toml", "b")
	s.tells("content/site.toml")
}

// A link may lead to its file in any way, but nothing outside the site is watched, nor is
// what lies beside the file.
func TestWhereLinksLead(t *testing.T) {
	s := newSite(t, "content/site.toml", "shared/a.md", "shared/b.md")
	outside := filepath.Join(t.TempDir(), "c.md")
	s.must(os.WriteFile(outside, []byte("a"), 0o644))
	up, err := filepath.Rel(s.path("content"), outside)
	s.must(err)
	s.must(os.Symlink("shared", s.path("alias")))
	for name, to := range map[string]string{
		"a.md": s.path("shared/a.md"), // from the root
		"b.md": "../alias/b.md",       // through another link
		"c.md": outside,
		"d.md": up,
	} {
		s.must(os.Symlink(to, s.path("content/"+name)))
	}
	s.tells("content/a.md", "content/b.md", "content/c.md", "content/d.md")
	for _, name := range []string{"a.md", "b.md"} {
		s.write("shared/"+name, "b")
		s.tells("content/" + name)
	}
	s.write("shared/content", "a")
	s.must(os.WriteFile(outside, []byte("b"), 0o644))
	s.silent()
}

// TestLinksToWhatComesAndGoes removes and restores the target of a link, or creates it after the
// link, as when another branch is checked out.
func TestLinksToWhatComesAndGoes(t *testing.T) {
	s := newSite(t, "content/site.toml", "themes/plain/style.css")
	s.must(os.Symlink("../shared/programmes/records.toml", s.path("content/records.toml")))
	s.tells("content/records.toml")
	s.write("shared/programmes/records.toml", "a")
	s.tells("content/records.toml")
	s.write("shared/programmes/records.toml", "b")
	s.tells("content/records.toml")

	s.must(os.Symlink("themes/plain", s.path("layouts")))
	s.tells("layouts", "layouts/style.css")
	for _, theme := range []string{"themes/plain", "themes"} {
		s.remove(theme)
		s.tells("layouts")
		s.write("themes/plain/style.css", "b")
		s.tells("layouts", "layouts/style.css")
		s.write("themes/plain/style.css", "c")
		s.tells("layouts/style.css")
	}
	s.rename("themes", "old")
	s.tells("layouts")
	s.write("old/plain/style.css", "d")
	s.silent()
	s.rename("old", "themes")
	s.tells("layouts/style.css")
	s.write("themes/plain/style.css", "e")
	s.tells("layouts/style.css")
}

// A site that vanishes and comes back, as when a disk is mounted again, is watched again.
func TestSiteComesBack(t *testing.T) {
	s := newSite(t, "content/site.toml")
	s.must(os.Rename(s.root, s.root+".away"))
	s.tells("content")
	s.must(os.WriteFile(filepath.Join(s.root+".away", "content", "site.toml"), []byte("b"), 0o644))
	s.silent()
	s.must(os.Rename(s.root+".away", s.root))
	var b Batch
	for !b.All {
		select {
		case b = <-s.batches:
		case <-time.After(time.Minute):
			t.Fatal("nobody said that the site is back")
		}
	}
	s.write("content/site.toml", "b")
	s.tells("content/site.toml")
	s.silentFor(lookAgain + longest + 4*quiet) // it is looked for no more
}

// A batch says when the first of it happened.
func TestBegan(t *testing.T) {
	s := newSite(t, "content/site.toml")
	before := time.Now()
	s.write("content/site.toml", "b")
	if b := <-s.batches; b.Began.Before(before) || b.Began.After(time.Now()) {
		t.Errorf("it began at %s, and was written at %s", b.Began, before)
	}
}

// A storm of touches, more than the system keeps, ends in quiet, with few batches on the
// way, and everything that happened at its end is told.
func TestStorm(t *testing.T) {
	events := 100_000
	if testing.Short() {
		events = 20_000
	}
	s := newSite(t, "content/site.toml")
	for i := range 100 {
		s.write(fmt.Sprintf("content/guidance/%d.md", i), "a")
	}
	s.settled()
	stopped := make(chan bool, 1)
	go func() {
		times := []time.Time{time.Unix(0, 0), time.Unix(1, 0)}
		for i := range events {
			name := s.path(fmt.Sprintf("content/guidance/%d.md", i%100))
			if err := os.Chtimes(name, times[i/100%2], times[i/100%2]); err != nil {
				t.Error(err)
			}
		}
		s.must(os.Mkdir(s.path("content/late"), 0o755))
		s.write("content/late/x.md", "a")
		stopped <- true
	}()
	var seen []string
	batches, all := 0, false
	for !all && !slices.Contains(seen, "content/late/x.md") || len(stopped) == 0 {
		select {
		case b := <-s.batches:
			batches++
			seen, all = b.Paths, all || b.All
		case <-time.After(time.Minute):
			t.Fatal("the storm never ended in a batch that tells of its end")
		}
	}
	t.Logf("%d events: %d batches, events lost: %t", events, batches, all)
	if most := events / 500; batches > most { // a busy machine makes the storm pause
		t.Errorf("%d batches for %d events, want %d at most", batches, events, most)
	}
	for range 3 { // what is left of the storm
		select {
		case <-s.batches:
		case <-time.After(4 * quiet):
		}
	}
	s.write("content/late/x.md", "b")
	s.tells("content/late/x.md")
}

// Once the system has lost events, everything is looked at again, and folders that
// no one was told of are watched.
func TestOverflow(t *testing.T) {
	s := &site{t, t.TempDir(), make(chan Batch)}
	for i := range 2 {
		s.write(fmt.Sprintf("content/%d.md", i), "a")
	}
	w := s.watcher()
	at := time.Unix(1, 0)
	for i := range manyEvents {
		s.must(os.Chtimes(s.path(fmt.Sprintf("content/%d.md", i%2)), at, at))
	}
	s.write("content/late/x.md", "a")
	s.run(w)
	for all := false; !all; {
		select {
		case b := <-s.batches:
			all = b.All
		case <-time.After(10 * time.Second):
			if keeps := queued(); keeps < manyEvents {
				t.Fatalf("nobody said that events were lost, though the system keeps %d", keeps)
			}
			t.Skip("the system keeps more events than this test makes")
		}
	}
	s.write("content/late/x.md", "b")
	s.tells("content/late/x.md")
}

// manyEvents are more than a system keeps, which is 16,384 on Linux where no one says otherwise.
const manyEvents = 40_000

// queued returns how many events the system keeps, as far as it tells.
func queued() int {
	text, _ := os.ReadFile("/proc/sys/fs/inotify/max_queued_events")
	n, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return manyEvents
	}
	return n
}

// A folder that is moved away, or replaced, is watched no longer, nor is what is below it:
// what happens to it elsewhere is not told, least of all under its old name.
func TestMovedAway(t *testing.T) {
	s := newSite(t, "content/site.toml", "content/old/a/b.md")
	s.rename("content/old", "away")
	s.tells("content/old")
	s.write("away/c.md", "a")
	s.write("away/a/b.md", "b")
	s.silent()
	s.must(os.Mkdir(s.path("content/old"), 0o755)) // another folder of the same name
	s.tells("content/old")
	s.write("away/a/b.md", "c")
	s.silent()
	s.write("content/old/d.md", "a")
	s.tells("content/old/d.md")
}

// Where no more folders may be watched, it says so: the system speaks of a full disk.
func TestLimit(t *testing.T) {
	err := clearly("content/new", fmt.Errorf("add: %w", syscall.ENOSPC))
	if !errors.Is(err, ErrLimit) || !strings.Contains(err.Error(), "content/new") || strings.Contains(err.Error(), "device") {
		t.Errorf("%v", err)
	}
	if err := clearly("content/new", fs.ErrNotExist); err != fs.ErrNotExist {
		t.Errorf("%v", err)
	}
}

// TestLost checks that errors of watching are reported, other than lost events, which cause a
// full read, and folders that vanished before they could be watched.
func TestLost(t *testing.T) {
	var told []error
	s := &site{t, t.TempDir(), nil}
	s.write("content/site.toml", "a")
	w, err := New(Options{Root: s.root, Folders: []string{"content"}, Ignore: source.Ignored, Lost: func(err error) { told = append(told, err) }})
	s.must(err)
	w.tree.lost(fsnotify.ErrEventOverflow)
	if found, err := w.tree.add(s.path("content/gone"), "content/gone"); len(found) > 0 || err != nil || len(told) > 0 {
		t.Errorf("found %v, %v; told of %v", found, err, told)
	}
	w.tree.close()
	s.write("content/new/x.md", "a")
	for name, act := range map[string]func(){
		"a look at everything": w.tree.rescan,
		"a new folder":         func() { w.tree.came(s.path("content/new"), "content/new") },
	} {
		told = nil
		act()
		if len(told) != 1 || !errors.Is(told[0], fsnotify.ErrClosed) {
			t.Errorf("%s: told of %v", name, told)
		}
	}
	(&tree{}).lost(errors.New("nobody is told"))
}

// When the system reports an error that is told, and everything is looked at again.
func TestSystemFails(t *testing.T) {
	told := make(chan error, 1)
	s := &site{t, t.TempDir(), make(chan Batch)}
	s.write("content/site.toml", "a")
	w, err := New(Options{Root: s.root, Folders: []string{"content"}, Ignore: source.Ignored, Lost: func(err error) { told <- err }})
	s.must(err)
	s.run(w)
	w.tree.system.Errors <- fs.ErrPermission
	if b := <-s.batches; !b.All || !b.Settled {
		t.Errorf("after an error comes %+v", b)
	}
	select {
	case err := <-told:
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("told of %v", err)
		}
	default:
		t.Error("nobody is told")
	}
}

// A file that is not there, or that an editor emptied and has not filled yet, is not whole.
func TestIsWhole(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{"full.md": "a", "empty.md": ""} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, whole := range map[string]bool{"full.md": true, "empty.md": false, "gone.md": false, ".": true} {
		if got := (&tree{root: root}).isWhole(name); got != whole {
			t.Errorf("%s is whole: %t", name, got)
		}
	}
}

func TestNoSite(t *testing.T) {
	_, err := New(Options{Root: filepath.Join(t.TempDir(), "nowhere")})
	if err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("New of a folder that is not there: %v", err)
	}
}
