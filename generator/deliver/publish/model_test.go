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

// randomEditions publishes into folders, each from one shelf or from none. They take
// their steps together, so that one rest does for all.
func randomEditions(t *testing.T, way func(*Folder), shelved bool) {
	rng := rand.New(rand.NewPCG(3, 4))
	var models []*model
	for seed := range uint64(15) {
		models = append(models, newModel(t, seed, way, shelved))
	}
	for range 25 {
		for _, m := range models {
			m.meddles()
		}
		if shelved && rng.IntN(2) > 0 {
			for range 2 {
				settle()
				for _, m := range models {
					m.makeReady()
				}
			}
			for _, m := range models {
				if m.rng.IntN(2) > 0 {
					m.meddles()
				}
			}
		}
		if shelved && rng.IntN(2) > 0 {
			settle()
		}
		for _, m := range models {
			m.step()
		}
	}
	var sum model
	for _, m := range models {
		m.end()
		sum.published, sum.conflicts, sum.wholes, sum.spoilt = sum.published+m.published, sum.conflicts+m.conflicts, sum.wholes+m.wholes, sum.spoilt+m.spoilt
	}
	isExchange := strings.Contains(t.Name(), "exchange") || strings.Contains(t.Name(), "renames")
	if shelved && isExchange && (sum.wholes < 15 || sum.spoilt < 10) {
		t.Errorf("only %d parts were taken over whole, and %d looks found something: the test tests little", sum.wholes, sum.spoilt)
	}
	if sum.published < 40 || sum.conflicts < 40 {
		t.Errorf("only %d editions and %d conflicts: the test tests little", sum.published, sum.conflicts)
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
	shelf *Shelf            // nil when each edition is begun for itself
	parts map[string]*Part  // of what was published last
	other string            // a folder elsewhere, to which links lead
	whole string            // what is in it
	isOne bool              // whether files are replaced one by one
	dirty map[string]bool   // files of ours that were changed in place since all was looked at
	aside bool              // whether somebody changed the staging folder since
	was   map[string]string // what was in the folder before an edition took its place
	late  bool              // whether somebody changed something after the edition was made

	published, conflicts, wholes, spoilt int
}

func newModel(t *testing.T, seed uint64, way func(*Folder), shelved bool) *model {
	m := &model{t: t, rng: rand.New(rand.NewPCG(seed, 7)), dir: filepath.Join(ramDir(t), "public"), way: way, dirty: map[string]bool{}}
	m.isOne = strings.Contains(t.Name(), "one_by_one") || strings.Contains(t.Name(), "refused_late")
	m.other = ramDir(t)
	for _, p := range ourPaths[:4] {
		put(t, filepath.Join(m.other, path.Base(p)), "elsewhere")
		put(t, filepath.Join(m.other, "c", path.Base(p)), "elsewhere")
	}
	m.whole = tree(t, m.other)
	m.begin = func() (*Folder, error) { return Begin(m.dir) }
	if shelved {
		m.shelf = NewShelf(m.dir)
		m.begin = m.shelf.Begin
	}
	return m
}

// end closes the shelf and looks whether anything was left behind.
func (m *model) end() {
	if m.shelf != nil {
		if err := m.shelf.Close(); err != nil {
			m.t.Error(err)
		}
	}
	for path := range entries(m.t, filepath.Dir(m.dir)) {
		if path != "public" && !strings.HasPrefix(path, "public/") {
			m.t.Errorf("%s was left behind", path)
		}
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

// makeReady makes the shelf ready now and then, and ends now and then in the middle.
func (m *model) makeReady() {
	if m.rng.IntN(3) == 0 {
		return
	}
	if m.rng.IntN(4) == 0 {
		left := m.rng.IntN(10)
		m.shelf.Ready(endsAfter{context.Background(), &left})
		return
	}
	hasLook := m.shelf.live != nil && m.shelf.spare != nil
	isGood, isSo := m.shelf.Ready(context.Background()), true
	for p, content := range m.ours {
		info, err := os.Lstat(filepath.Join(m.dir, filepath.FromSlash(p)))
		isSo = isSo && err == nil && info.Mode() == fileMode && read(m.t, filepath.Join(m.dir, filepath.FromSlash(p))) == content
	}
	if hasLook && isGood != isSo {
		m.t.Fatalf("the shelf says that all is as published: %t\n%s", isGood, tree(m.t, m.dir))
	}
	if !isGood {
		m.spoilt++
	}
	if hasLook {
		m.dirty, m.aside = map[string]bool{}, false
	}
}

// endsAfter is a context that ends after it was asked a few times.
type endsAfter struct {
	context.Context
	left *int
}

func (c endsAfter) Err() error {
	if *c.left--; *c.left < 0 {
		return context.Canceled
	}
	return nil
}

// step publishes or abandons an edition.
func (m *model) step() {
	next := m.edition()
	m.was = entries(m.t, m.dir)
	theirs := m.theirs(m.was)
	conflict := collision(theirs, next)
	f, err := m.begin()
	if err != nil {
		m.t.Fatal(err)
	}
	m.way(f)
	out, err := m.finish(f, next)
	m.parts = map[string]*Part{}
	for p := range next {
		m.parts[partOf(p)] = f.Part(partOf(p))
	}
	if errors.Is(err, errAborted) || conflict != "" {
		m.check(m.was, entries(m.t, m.dir))
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
		want := m.forgive(expected(theirs, next))
		if m.late && out.Unchanged {
			want = m.was // it was looked at before
		}
		m.check(want, entries(m.t, m.dir))
	}
	if got := list(m.t, filepath.Dir(m.dir)); got != "public" && got != "" && !(m.shelf != nil && got == ".public.briefpack-lock .public.briefpack-new-1 public") {
		m.t.Fatalf("beside the folder is %q", got)
	}
	if got := tree(m.t, m.other); got != m.whole {
		m.t.Fatalf("elsewhere is\n%s", got)
	}
}

// forgive lets what was changed in place be what it is, once more.
func (m *model) forgive(want map[string]string) map[string]string {
	for p := range m.dirty {
		data, err := os.ReadFile(filepath.Join(m.dir, filepath.FromSlash(p)))
		if what := fmt.Sprintf("-rw-r--r-- %q", data); m.ours[p] == "" || err != nil || what == want[p] {
			delete(m.dirty, p)
		} else if string(data) == inPlace {
			want[p] = what
		}
	}
	return want
}

// inPlace is what a file of ours holds that somebody changed in place.
const inPlace = "xxxx 0"

// hurt changes a file of ours: in place, by another one, or by another name for it.
func (m *model) hurt() {
	paths := slices.Sorted(maps.Keys(m.ours))
	if len(paths) == 0 {
		return
	}
	p := paths[m.rng.IntN(len(paths))]
	full := filepath.Join(m.dir, filepath.FromSlash(p))
	if info, err := os.Lstat(full); err != nil || !info.Mode().IsRegular() || !hasFolder(m.dir, path.Dir(p)) {
		return
	}
	switch m.rng.IntN(4) {
	case 0, 1:
		if m.aside {
			return // two faults at once are told, not mended
		}
		m.dirty[p] = true
		put(m.t, full, inPlace)
	case 2:
		m.replace(full, "replaced")
		delete(m.dirty, p)
	case 3:
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

// stray does something to the older edition, as whoever stood in its folder may.
func (m *model) stray() {
	stage := filepath.Join(filepath.Dir(m.dir), ".public.briefpack-new-1")
	if m.shelf == nil || len(m.dirty) > 0 || m.isOne {
		return
	}
	m.aside = true
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
	switch m.rng.IntN(3) {
	case 0:
		m.replace(full, "strayed")
	case 1:
		_ = os.Remove(full)
	case 2:
		put(m.t, full+".mine", "mine")
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
	write := []func(*Folder, files) error{writeFiles, keepOrWrite, m.keepParts, m.keepParts}[m.rng.IntN(4)]
	abandons, settles := m.rng.IntN(6) == 0, m.rng.IntN(2) > 0
	err := write(f, next)
	if m.late = !m.isOne && m.rng.IntN(4) == 0; m.late {
		m.hurt()
		m.was = entries(m.t, m.dir)
	}
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
	if m.rng.IntN(3) > 0 {
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
