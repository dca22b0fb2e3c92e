package publish

import (
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

	"briefpack/generator/cache"
)

// ways are the ways in which a new edition takes its place.
var ways = map[string]func(*system){
	"exchange":     func(*system) {},
	"renames":      func(s *system) { s.exchange = func(a, b string) error { return errors.ErrUnsupported } },
	"one by one":   func(s *system) { s.mayMove = func(string) bool { return false } },
	"refused late": func(s *system) { s.exchange = func(a, b string) error { return fs.ErrPermission } },
	"no links":     func(s *system) { s.link = func(from, to string) error { return fs.ErrPermission } },
}

// systemOf returns the system with one of the ways.
func systemOf(way string) system {
	s := newSystem()
	ways[way](&s)
	return s
}

var (
	ourPaths   = []string{"index.html", "a/index.html", "a/x.pdf", "b/index.html", "b/c/d.html", "b/c/e.pdf", "style.css", "a", "b/c", "A/y.pdf", "z/index.html", "a-b/x.html", "a.txt"}
	theirPaths = []string{"CNAME", "a/notes.txt", "z/one.txt", "z/y/two.txt", "b/c", "Index.html", "a/x.pdf", "style.css", "b/c/mine/three.txt", "a"}
)

// TestRandomEditions publishes random editions into a folder that someone else works in as
// well, and compares the folder with a plain account of what should be there. Half of the
// folders belong to a session, which keeps its pair open between editions.
func TestRandomEditions(t *testing.T) {
	for way := range ways {
		for _, isSession := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, session %v", way, isSession), func(t *testing.T) {
				t.Parallel()
				randomEditions(t, way, isSession)
			})
		}
	}
}

// randomEditions lets several folders take their steps together, so that one rest does for
// all.
func randomEditions(t *testing.T, way string, isSession bool) {
	rng := rand.New(rand.NewPCG(3, 4))
	var models []*model
	for seed := range uint64(15) {
		models = append(models, newModel(t, seed, way, isSession))
	}
	for range 25 {
		for _, m := range models {
			m.meddles()
		}
		if isSession && rng.IntN(2) > 0 {
			settle()
		}
		for _, m := range models {
			m.step()
		}
	}
	published, conflicts := 0, 0
	for _, m := range models {
		m.end()
		published, conflicts = published+m.published, conflicts+m.conflicts
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
	ours files // what was published last

	pair      *Pair
	isSession bool
	isOne     bool              // files are replaced one by one
	other     string            // a folder elsewhere, to which links lead
	whole     string            // what is in it
	was       map[string]string // what was in the folder before an edition took its place
	isLate    bool              // someone changed a file of ours after the edition was made

	published, conflicts int
}

func newModel(t *testing.T, seed uint64, way string, isSession bool) *model {
	m := &model{t: t, rng: rand.New(rand.NewPCG(seed, 7)), dir: filepath.Join(ramDir(t), "public"), isSession: isSession}
	m.isOne = way == "one by one" || way == "refused late"
	m.other = ramDir(t)
	for _, p := range ourPaths[:4] {
		put(t, filepath.Join(m.other, path.Base(p)), "elsewhere")
		put(t, filepath.Join(m.other, "c", path.Base(p)), "elsewhere")
	}
	m.whole = tree(t, m.other)
	m.pair = open(systemOf(way), cache.New(), m.dir)
	return m
}

// end closes the pair and looks whether anything was left behind.
func (m *model) end() {
	if err := m.pair.Close(); err != nil {
		m.t.Error(err)
	}
	m.isClean()
}

// isClean fails when a working folder is there.
func (m *model) isClean() {
	m.t.Helper()
	if got := list(m.t, filepath.Dir(m.dir)); got != "public" && got != "" {
		m.t.Fatalf("beside the folder is %q", got)
	}
	if _, err := os.Lstat(filepath.Join(m.dir, ownPrefix)); err == nil {
		m.t.Fatal("the working folder is still in the folder")
	}
}

// meddles lets others do something.
func (m *model) meddles() {
	for range m.rng.IntN(3) {
		if m.ours != nil {
			m.meddle()
		}
	}
	m.whole = tree(m.t, m.other) // others go through links
}

// step publishes or gives up an edition.
func (m *model) step() {
	next := m.edition()
	m.was = entries(m.t, m.dir)
	theirs := m.theirs(m.was)
	conflict := collision(theirs, next)
	s, err := beginOf(m.pair)
	if err != nil {
		m.t.Fatal(err)
	}
	out, err := m.finish(s, next)
	if errors.Is(err, errAborted) || conflict != "" || m.isLate && err != nil {
		m.check(m.was, entries(m.t, m.dir))
	}
	switch {
	case errors.Is(err, errAborted):
	case conflict != "":
		m.conflicts++
		if err == nil && !out.Unchanged {
			m.t.Fatalf("%s was overwritten by %v: %+v", conflict, next, out)
		}
	case m.isLate && err != nil:
	case err != nil:
		m.t.Fatalf("no conflict between %v and %v, but %v", next, theirs, err)
	default:
		m.published++
		m.ours = next
		want := expected(theirs, next)
		if m.isLate && out.Unchanged {
			want = m.was // it was compared before
		}
		m.check(want, entries(m.t, m.dir))
	}
	if !m.isSession {
		if err := m.pair.Close(); err != nil {
			m.t.Fatal(err)
		}
		m.isClean()
	}
	if got := tree(m.t, m.other); got != m.whole {
		m.t.Fatalf("elsewhere is\n%s", got)
	}
}

var errAborted = errors.New("aborted")

// finish writes an edition and publishes it, or now and then gives it up.
func (m *model) finish(s *single, next files) (Outcome, error) {
	write := []func(*Edition, files) error{writeFiles, keepOrWrite}[m.rng.IntN(2)]
	abandons := m.rng.IntN(6) == 0
	err := write(s.Edition, next)
	if m.isLate = !m.isOne && m.rng.IntN(4) == 0; m.isLate {
		m.hurt()
		m.was = entries(m.t, m.dir)
	}
	switch {
	case abandons:
		return Outcome{}, errors.Join(errAborted, s.pair.Abort())
	case err != nil:
		return Outcome{}, errors.Join(err, s.pair.Abort())
	}
	return s.exchange()
}

// hurt changes a file of ours: in place with the same size, by another file, or by a copy.
func (m *model) hurt() {
	paths := slices.Sorted(maps.Keys(m.ours))
	if len(paths) == 0 {
		return
	}
	p := paths[m.rng.IntN(len(paths))]
	full := filepath.Join(m.dir, filepath.FromSlash(p))
	above, _ := filepath.EvalSymlinks(filepath.Dir(full))
	if info, err := os.Lstat(full); err != nil || !info.Mode().IsRegular() || above != filepath.Dir(full) {
		return
	}
	switch m.rng.IntN(3) {
	case 0:
		put(m.t, full, "xxxx 0")
	case 1:
		m.replace(full, "replaced")
	case 2:
		m.replace(full, read(m.t, full))
	}
}

// replace puts another file in the place of one.
func (m *model) replace(full, text string) {
	other := filepath.Join(m.other, "new")
	put(m.t, other, text)
	if err := os.Rename(other, full); err != nil {
		m.t.Fatal(err)
	}
}

// stray does something to the edition before, as a program that was in its folder may.
func (m *model) stray() {
	stage := filepath.Join(filepath.Dir(m.dir), ".public"+ownPrefix, newName)
	var all []string
	for p, what := range entries(m.t, stage) {
		if strings.HasPrefix(what, "-") {
			all = append(all, p)
		}
	}
	if len(all) == 0 {
		return
	}
	slices.Sort(all)
	full := filepath.Join(stage, filepath.FromSlash(all[m.rng.IntN(len(all))]))
	switch m.rng.IntN(4) {
	case 0:
		m.replace(full, "strayed")
	case 1:
		_ = os.Remove(full)
	case 2:
		put(m.t, full+".mine", "mine")
	case 3:
		_ = os.Chmod(filepath.Dir(full), 0o500)
	}
}

// edition returns a random edition whose paths do not contradict each other.
func (m *model) edition() files {
	next := files{}
	if m.rng.IntN(3) > 0 && len(m.ours) > 0 {
		maps.Copy(next, m.ours)
		if len(next) > 1 && m.rng.IntN(2) > 0 {
			delete(next, slices.Sorted(maps.Keys(next))[m.rng.IntN(len(next))])
		}
		return next
	}
	for _, p := range ourPaths {
		if m.rng.IntN(3) > 0 {
			continue
		}
		c := claims{}
		for q := range next {
			_ = c.add(q)
		}
		if c.add(p) == nil {
			next[p] = fmt.Sprint("ours ", m.rng.IntN(2))
		}
	}
	if len(next) == 0 {
		next["index.html"] = "ours 0"
	}
	return next
}

// meddle does what people do in folders.
func (m *model) meddle() {
	p := theirPaths[m.rng.IntN(len(theirPaths))]
	full := filepath.Join(m.dir, filepath.FromSlash(p))
	_ = os.MkdirAll(filepath.Dir(full), 0o755)
	switch m.rng.IntN(10) {
	case 0:
		_ = os.WriteFile(full, []byte(fmt.Sprint("theirs ", m.rng.IntN(3))), 0o640)
	case 1:
		_ = os.Symlink("z", full) // "a" then leads to a folder of ours
	case 2:
		_ = os.Mkdir(full, 0o750)
	case 3, 4:
		_ = os.RemoveAll(full)
	case 5:
		_ = os.Symlink(m.other, full)
	case 6, 7:
		m.hurt()
	case 8:
		m.stray()
	case 9: // a folder moved away, with a link to it
		if info, err := os.Lstat(filepath.Join(m.dir, "b")); err == nil && info.IsDir() {
			_ = os.RemoveAll(filepath.Join(m.dir, "b"))
			_ = os.Symlink(m.other, filepath.Join(m.dir, "b"))
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
	maps.DeleteFunc(found, func(p, _ string) bool {
		return p == manifestName || p == ownPrefix || strings.HasPrefix(p, ownPrefix+"/")
	})
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
