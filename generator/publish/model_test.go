package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The ways in which a new edition takes its place.
var ways = map[string]func(*Folder){
	"exchange": func(*Folder) {},
	"renames":  func(f *Folder) { f.swap = func(a, b string) error { return errors.ErrUnsupported } },
	"one by one": func(f *Folder) {
		_, err := os.Stat(f.at.dir)
		f.inPlace = err == nil
	},
	"refused late": func(f *Folder) { f.swap = func(a, b string) error { return fs.ErrPermission } },
	"no links":     func(f *Folder) { f.link = func(from, to string) error { return fs.ErrPermission } },
}

var (
	ourPaths   = []string{"index.html", "a/index.html", "a/x.pdf", "b/index.html", "b/c/d.html", "b/c/e.pdf", "style.css", "a", "b/c", "A/y.pdf", "z/index.html", "a-b/x.html", "a.txt"}
	theirPaths = []string{"CNAME", "a/notes.txt", "z/one.txt", "z/y/two.txt", "b/c", "Index.html", "a/x.pdf", "style.css", "b/c/mine/three.txt", "a"}
)

// TestRandomEditions publishes random editions into a folder that somebody else works
// in as well, and compares what stands there with a plain account of what should.
func TestRandomEditions(t *testing.T) {
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			randomEditions(t, way, false)
		})
		t.Run(name+" from a shelf", func(t *testing.T) {
			t.Parallel()
			randomEditions(t, way, true)
		})
	}
}

// randomEditions publishes into folders, each from one shelf or from none.
func randomEditions(t *testing.T, way func(*Folder), shelved bool) {
	published, conflicts, parts := 0, 0, 0
	for seed := range uint64(15) {
		m := &model{t: t, rng: rand.New(rand.NewPCG(seed, 7)), dir: filepath.Join(ramDir(t), "public"), way: way}
		m.begin = func() (*Folder, error) { return Begin(m.dir) }
		if shelved {
			m.shelf = NewShelf(m.dir)
			m.begin = m.shelf.Begin
		}
		for range 25 {
			m.step()
		}
		if m.shelf != nil {
			if err := m.shelf.Close(); err != nil {
				t.Error(err)
			}
		}
		if left := entries(t, filepath.Dir(m.dir)); len(left) > 0 {
			for path := range left {
				if path != "public" && !strings.HasPrefix(path, "public/") {
					t.Errorf("%s was left behind", path)
				}
			}
		}
		published, conflicts, parts = published+m.published, conflicts+m.conflicts, parts+m.wholes
	}
	if isExchange := strings.Contains(t.Name(), "exchange") || strings.Contains(t.Name(), "renames"); shelved && isExchange && parts < 20 {
		t.Errorf("only %d parts were taken over whole: the test tests little", parts)
	}
	if published < 40 || conflicts < 40 {
		t.Errorf("only %d editions and %d conflicts: the test tests little", published, conflicts)
	}
}

// model is the account of one folder.
type model struct {
	t    *testing.T
	rng  *rand.Rand
	dir  string
	way  func(*Folder)
	ours files // what was published last

	begin func() (*Folder, error)
	shelf *Shelf           // nil when each edition is begun for itself
	parts map[string]*Part // of what was published last
	ready bool             // whether the shelf was made ready after whatever happened last

	published, conflicts, wholes int
}

// step lets others do something, and publishes or abandons an edition.
func (m *model) step() {
	for range m.rng.IntN(3) {
		if m.ours != nil {
			m.meddle()
		}
	}
	m.prepare()
	next := m.edition()
	before := entries(m.t, m.dir)
	theirs := m.theirs(before)
	conflict := collision(theirs, next)
	f, err := m.begin()
	if err != nil {
		m.t.Fatal(err)
	}
	m.way(f)
	parts := map[string]*Part{}
	defer func() { m.parts = parts }()
	out, err := m.finish(f, next)
	for p := range next {
		parts[partOf(p)] = f.Part(partOf(p))
	}
	if errors.Is(err, errAborted) || conflict != "" {
		m.check(before, entries(m.t, m.dir))
	}
	switch {
	case errors.Is(err, errAborted):
	case conflict != "":
		m.conflicts++
		if err == nil {
			m.t.Fatalf("%s was overwritten by %v: %+v", conflict, next, out)
		}
	case err != nil:
		m.t.Fatalf("no conflict between %v and %v, but %v", next, theirs, err)
	default:
		m.published++
		m.ours = next
		m.check(expected(theirs, next), entries(m.t, m.dir))
	}
	if got := list(m.t, filepath.Dir(m.dir)); got != "public" && got != "" && !(m.shelf != nil && got == ".public.briefpack-lock .public.briefpack-new-1 public") {
		m.t.Fatalf("beside the folder is %q", got)
	}
}

// prepare makes the shelf ready now and then, with a little rest before, as a person has
// between two saves.
func (m *model) prepare() {
	if m.ready = m.shelf != nil && m.rng.IntN(5) == 0; m.ready {
		for range 2 {
			time.Sleep(settling + 10*time.Millisecond)
			m.shelf.Ready(context.Background())
		}
	}
}

// keepParts takes over whole the parts that are as they were published, and keeps or
// writes the rest.
func (m *model) keepParts(f *Folder, next files) error {
	rest := maps.Clone(next)
	for name, part := range m.parts {
		if !maps.Equal(under(name, next), under(name, m.ours)) {
			continue
		}
		kept, err := f.KeepPart(part)
		if err != nil {
			return err
		}
		if kept {
			m.wholes++
			maps.DeleteFunc(rest, func(p, _ string) bool { return partOf(p) == name })
		}
	}
	return keepOrWrite(f, rest)
}

// under returns the files of a part.
func under(name string, all files) files {
	some := maps.Clone(all)
	maps.DeleteFunc(some, func(p, _ string) bool { return partOf(p) != name })
	return some
}

var errAborted = errors.New("aborted")

// finish writes an edition and publishes it, or now and then abandons it. Half of the
// editions are kept as far as they stand there, and half are settled first.
func (m *model) finish(f *Folder, next files) (Outcome, error) {
	write := writeFiles
	switch {
	case m.ready:
		write = m.keepParts
	case m.rng.IntN(2) > 0:
		write = keepOrWrite
	}
	abandons, settles := m.rng.IntN(6) == 0, m.rng.IntN(2) > 0
	err := write(f, next)
	if err == nil && settles {
		err = f.Settle()
	}
	switch {
	case abandons:
		return Outcome{}, errors.Join(errAborted, f.Abort())
	case err != nil:
		return Outcome{}, errors.Join(err, f.Abort())
	}
	return f.Commit()
}

// keepOrWrite keeps what is published of an edition, folder by folder, and writes the rest.
func keepOrWrite(f *Folder, fs files) error {
	byDir := map[string][]Held{}
	for p, content := range fs {
		dir := path.Dir(p)
		byDir[dir] = append(byDir[dir], Held{p, int64(len(content)), sha256.Sum256([]byte(content))})
	}
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		lost, err := f.KeepAll(dir, slices.Values(byDir[dir]))
		for _, p := range lost {
			err = errors.Join(err, f.Write(p, []byte(fs[p])))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// edition returns a random edition whose paths do not contradict each other.
func (m *model) edition() files {
	next := files{}
	if m.rng.IntN(5) == 0 || m.ready {
		maps.Copy(next, m.ours)
		if len(next) > 0 && m.rng.IntN(2) > 0 {
			delete(next, slices.Sorted(maps.Keys(next))[m.rng.IntN(len(next))])
		}
		return next
	}
	for _, p := range ourPaths {
		if m.rng.IntN(3) > 0 {
			continue
		}
		n := newLedger()
		for q := range next {
			_, _ = n.takeFile(q)
		}
		if _, err := n.takeFile(p); err == nil {
			next[p] = fmt.Sprint("ours ", m.rng.IntN(2))
		}
	}
	return next
}

// meddle does what people do in folders.
func (m *model) meddle() {
	p := theirPaths[m.rng.IntN(len(theirPaths))]
	full := filepath.Join(m.dir, filepath.FromSlash(p))
	_ = os.MkdirAll(filepath.Dir(full), 0o755)
	switch m.rng.IntN(6) {
	case 0:
		_ = os.WriteFile(full, []byte(fmt.Sprint("theirs ", m.rng.IntN(3))), 0o640)
	case 1:
		_ = os.Symlink("z", full) // "a" then leads to a folder of ours
	case 2:
		_ = os.Mkdir(full, 0o750)
	case 3, 4:
		_ = os.RemoveAll(full)
	case 5: // ours
		if paths := slices.Sorted(maps.Keys(m.ours)); len(paths) > 0 {
			full = filepath.Join(m.dir, filepath.FromSlash(paths[m.rng.IntN(len(paths))]))
			_ = os.WriteFile(full, []byte("xxxx 0"), 0o644)
		}
	}
}

// entries describes all that is in a folder, by path.
func entries(t *testing.T, dir string) map[string]string {
	found := map[string]string{}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return found
	}
	for line := range strings.Lines(tree(t, dir)) {
		mode, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		p, what, _ := strings.Cut(rest, " ")
		found[p] = mode + " " + what
	}
	delete(found, manifestName)
	return found
}

// theirs returns what is not ours: neither a file of the last edition nor its folder.
func (m *model) theirs(all map[string]string) map[string]string {
	theirs := maps.Clone(all)
	for p := range m.ours {
		if strings.HasPrefix(all[p], "-") {
			delete(theirs, p)
		}
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			if strings.HasPrefix(all[dir], "d") {
				delete(theirs, dir)
			}
		}
	}
	return theirs
}

// collision returns a path of theirs that an edition would need, or "".
func collision(theirs map[string]string, next files) string {
	all := maps.Clone(theirs)
	for p := range theirs {
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			all[dir] = "d"
		}
	}
	for p, what := range all {
		for q := range next {
			isDir, low, want := strings.HasPrefix(what, "d"), strings.ToLower(p), strings.ToLower(q)
			if low == want || !isDir && strings.HasPrefix(want, low+"/") || strings.HasPrefix(low, want+"/") {
				return p
			}
			for dir := path.Dir(q); dir != "."; dir = path.Dir(dir) {
				if isDir && p != dir && low == strings.ToLower(dir) {
					return p
				}
			}
		}
	}
	return ""
}

// expected returns what has to be in the folder after an edition was published.
func expected(theirs map[string]string, next files) map[string]string {
	want := map[string]string{}
	add := func(p, what string) {
		want[p] = what
		for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
			want[dir] = "d"
		}
	}
	for p, what := range theirs {
		if strings.HasPrefix(what, "d") {
			add(p+"/x", "")
			delete(want, p+"/x")
		} else {
			add(p, what)
		}
	}
	for p, content := range next {
		add(p, fmt.Sprintf("-rw-r--r-- %q", content))
	}
	return want
}

// check compares what should be in the folder with what is. Modes of folders have a
// test of their own.
func (m *model) check(want, got map[string]string) {
	m.t.Helper()
	flat := func(all map[string]string) string {
		var lines []string
		for p, what := range all {
			if strings.HasPrefix(what, "d") {
				what = "d"
			}
			lines = append(lines, p+" "+what)
		}
		slices.Sort(lines)
		return strings.Join(lines, "\n")
	}
	if flat(got) != flat(want) {
		m.t.Fatalf("got\n%s\n\nwant\n%s", flat(got), flat(want))
	}
}
