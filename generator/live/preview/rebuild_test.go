package preview

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
)

var (
	rebuilds = flag.Int("rebuilds", 0, "how many edits TestARebuildIsABuild makes in each of its sites; 0 for a few")
	seed     = flag.Uint64("seed", 9, "what the edits of TestARebuildIsABuild depend on")
)

// After any sequence of edits in content and layouts, through broken states and with
// someone at work in the output folders, a builder publishes what a first build would,
// byte for byte; and it finds the same problems. So does a new process that starts with the cache
// of an earlier one.
func TestARebuildIsABuild(t *testing.T) {
	steps := *rebuilds
	if steps == 0 {
		steps = 8
		if testing.Short() {
			steps = 3
		}
	}
	for name, o := range map[string]generator.Options{
		"both":        {},
		"large print": {LargePrint: true},
		"only":        {Only: "glenmarra"},
	} {
		t.Run(name, func(t *testing.T) {
			e := newTinker(t, rand.New(rand.NewPCG(*seed, uint64(len(name)))), o)
			edits := 0
			for edits < steps || e.published < steps/4 && edits < 4*steps { // most may break the site
				e.step()
				edits++
			}
			if err := e.builder.Close(); err != nil {
				t.Error(err)
			}
			t.Logf("%d edits with seed %d, of which %d could be published", edits, *seed, e.published)
			if e.published < steps/4 {
				t.Errorf("only %d of %d edits could be published: the test tests little", e.published, edits)
			}
		})
	}
}

// tinker edits a site at random.
type tinker struct {
	*testing.T
	*rand.Rand
	dir       string
	pristine  map[string]string // the files of the sample, by path
	options   generator.Options
	builder   *Builder
	done      []string // what was done since the site was last as in the sample
	published int
	last      *Preview                               // of what was published last by this builder
	was       map[edition.Audience]map[string][]byte // its files
	offers    map[string][]string                    // files that a site may have, with what may stand in them
}

func newTinker(t *testing.T, r *rand.Rand, o generator.Options) *tinker {
	e := &tinker{T: t, Rand: r, dir: t.TempDir(), pristine: map[string]string{}, offers: offers(t)}
	for path, data := range testsite.Files(t, filepath.Join(testsite.Raced(t), "content")) {
		// Two partnerships tell as much as three, in less time.
		if !strings.Contains(path, "eilean") {
			e.pristine["content/"+path] = string(data)
		}
	}
	e.pristine["content/site.toml"] = strings.Replace(e.pristine["content/site.toml"], "[brand]\n", "[brand]\nlogo = \"logo.png\"\n", 1)
	e.pristine["content/logo.png"] = e.offers["content/logo.png"][0]
	o.Site, o.Public, o.Packs = e.dir, filepath.Join(e.dir, "public"), filepath.Join(e.dir, "packs")
	o.Cache = filepath.Join(e.dir, "cache")
	e.options, e.builder = o, NewBuilder(o)
	e.restore()
	return e
}

// step edits a few files, publishes, and compares with a first build.
func (e *tinker) step() {
	e.Helper()
	if e.IntN(3) > 0 {
		e.restore()
	}
	for range 1 + e.IntN(2) {
		e.edit()
	}
	e.meddle()
	e.dither()
	before := e.manifests()
	stop := e.lose()
	report, err := e.builder.Publish(context.Background())
	stop()
	fresh, want, wantErr := e.options, report, err
	if !tool.Raced() { // a first build does the same side by side as the builder did
		first := e.TempDir()
		defer os.RemoveAll(first) // of a long run there would be too many
		fresh.Public, fresh.Packs, fresh.Cache = filepath.Join(first, "public"), filepath.Join(first, "packs"), ""
		want, wantErr = generator.Build(context.Background(), fresh)
	}
	if fmt.Sprint(err) != fmt.Sprint(wantErr) || fmt.Sprint(report.Problems, report.Leaks) != fmt.Sprint(want.Problems, want.Leaks) {
		e.Fatalf("after %q: %v %v %v\na first build: %v %v %v", e.done, err, report.Problems, report.Leaks, wantErr, want.Problems, want.Leaks)
	}
	if err != nil || diag.HasErrors(report.Problems) || len(report.Leaks) > 0 {
		if after := e.manifests(); after != before {
			e.Fatalf("after %q: something was published in spite of problems", e.done)
		}
		return
	}
	e.published++
	if report.Pages != want.Pages || report.PDFs != want.PDFs || report.Sheets != want.Sheets {
		e.Errorf("after %q: %d pages, %d PDFs, %d sheets; a first build %d, %d, %d", e.done, report.Pages, report.PDFs, report.Sheets, want.Pages, want.PDFs, want.Sheets)
	}
	p, _, err := e.builder.Refresh(context.Background())
	if err != nil {
		e.Fatal(err)
	}
	is := map[edition.Audience]map[string][]byte{}
	for audience, folders := range map[edition.Audience][2]string{edition.Hosted: {e.options.Public, fresh.Public}, edition.Print: {e.options.Packs, fresh.Packs}} {
		got, want := testsite.Files(e.T, folders[0]), testsite.Files(e.T, folders[1])
		is[audience] = want
		delete(got, "notes.txt") // somebody else's
		delete(want, "notes.txt")
		for path, data := range want {
			if !bytes.Equal(got[path], data) {
				e.Fatalf("after %q: %v %s is not that of a first build", e.done, audience, path)
			}
			if e.IntN(20) == 0 {
				if f, ok, err := p.File(audience, path); err != nil || !ok || !bytes.Equal(f.Data, data) {
					e.Fatalf("after %q: the preview has another %v %s (%v)", e.done, audience, path, err)
				}
			}
			delete(got, path)
		}
		if len(got) > 0 {
			e.Fatalf("after %q: the %v edition still has %q", e.done, audience, slices.Sorted(maps.Keys(got)))
		}
	}
	e.told(p, is)
	e.last, e.was = p, is
}

// lose drops entries of the cache at random for as long as a build goes on, now and then.
func (e *tinker) lose() (stop func()) {
	if e.IntN(3) > 0 {
		return func() {}
	}
	r, end := rand.New(rand.NewPCG(e.Uint64(), 1)), make(chan bool)
	var wait sync.WaitGroup
	wait.Go(func() {
		for {
			select {
			case <-end:
				return
			case <-time.After(time.Millisecond):
				e.builder.cache.Drop(func() bool { return r.IntN(50) == 0 })
			}
		}
	})
	return func() { close(end); wait.Wait() }
}

// told fails when a file is another one than before and the list of what changed leaves it
// out: no one would be shown it, and nothing published.
func (e *tinker) told(p *Preview, is map[edition.Audience]map[string][]byte) {
	e.Helper()
	if e.last == nil {
		return
	}
	changes := p.Changed(e.last)
	for audience, files := range is {
		for _, path := range slices.Sorted(maps.Keys(e.was[audience])) {
			if _, stays := files[path]; !stays && !listed(changes, audience, path) {
				e.Fatalf("after %q: the %v edition has no %s any more, and only %v has changed", e.done, audience, path, changes)
			}
		}
		for path, data := range files {
			if before, was := e.was[audience][path]; (!was || !bytes.Equal(before, data)) && !listed(changes, audience, path) {
				e.Fatalf("after %q: %v %s is another one, and only %v has changed", e.done, audience, path, changes)
			}
		}
	}
}

// listed reports whether a list of changes speaks of a file.
func listed(changes []Change, audience edition.Audience, path string) bool {
	folder, _, inFolder := strings.Cut(path, "/")
	return slices.ContainsFunc(changes, func(c Change) bool {
		isAround := c.Path == "./" && (!inFolder || folder == "guidance")
		return c.Audience == audience && (c.Path == path || c.Path == "/" || isAround || inFolder && c.Path == folder+"/")
	})
}

// manifests returns the manifests of what is published.
func (e *tinker) manifests() string {
	var all []byte
	for _, dir := range []string{e.options.Public, e.options.Packs} {
		data, _ := os.ReadFile(filepath.Join(dir, ".briefpack-manifest"))
		all = append(all, data...)
	}
	return string(all)
}

// restore makes the site what it is in the sample. What is so already is left alone, so
// that it may be told by a look.
func (e *tinker) restore() {
	for _, folder := range e.found(fs.DirEntry.IsDir) {
		isOurs := func(path string) bool { return strings.HasPrefix(path, folder+"/") }
		if !slices.ContainsFunc(slices.Collect(maps.Keys(e.pristine)), isOurs) {
			e.remove(folder)
		}
	}
	for _, path := range e.found(func(d fs.DirEntry) bool { return !d.IsDir() }) {
		if _, ok := e.pristine[path]; !ok {
			e.remove(path)
		}
	}
	for path, data := range e.pristine {
		if there, err := os.ReadFile(filepath.Join(e.dir, filepath.FromSlash(path))); err != nil || string(there) != data {
			e.write(path, data)
		}
	}
	e.done = nil
}

func (e *tinker) remove(path string) {
	if err := os.RemoveAll(filepath.Join(e.dir, filepath.FromSlash(path))); err != nil {
		e.Fatal(err)
	}
}

func (e *tinker) write(path, data string) {
	full := filepath.Join(e.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		e.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(data), 0o644); err != nil {
		e.Fatal(err)
	}
}

// any returns one of the files of the site.
func (e *tinker) any() (path, data string) {
	all := e.found(func(d fs.DirEntry) bool { return !d.IsDir() })
	if len(all) == 0 {
		return "content/site.toml", e.pristine["content/site.toml"]
	}
	path = all[e.IntN(len(all))]
	read, err := os.ReadFile(filepath.Join(e.dir, filepath.FromSlash(path)))
	if err != nil {
		e.Fatal(err)
	}
	return path, string(read)
}

// found lists what the site has of files or folders.
func (e *tinker) found(wanted func(fs.DirEntry) bool) []string {
	var paths []string
	for _, folder := range []string{"content", "layouts"} {
		err := filepath.WalkDir(filepath.Join(e.dir, folder), func(path string, d fs.DirEntry, err error) error {
			if err == nil && wanted(d) {
				rel, _ := filepath.Rel(e.dir, path)
				paths = append(paths, filepath.ToSlash(rel))
			}
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			e.Fatal(err)
		}
	}
	return paths
}

var (
	worded  = regexp.MustCompile(`(?m)^(?:title|text|venue|note|notes|summary|definition|post|SUMMARY)\s*[=:]\s*"?`)
	flagged = regexp.MustCompile(`(?m)^(publish|shared|draft|large_print)(\s*=\s*)(true|false)`)
	digit   = regexp.MustCompile(`[0-9]`)
	person  = regexp.MustCompile(`(?m)^(name\s*=\s*")(\w)`)
)

// edit does one thing to the site.
func (e *tinker) edit() {
	path, data := e.any()
	full := filepath.Join(e.dir, filepath.FromSlash(path))
	what := e.IntN(15)
	switch what {
	case 0, 1, 2: // a word more
		if at := worded.FindAllStringIndex(data, -1); len(at) > 0 {
			one := at[e.IntN(len(at))][1]
			data = data[:one] + "Plain " + data[one:]
		} else {
			data += "\nOne line more.\n"
		}
		e.write(path, data)
	case 3: // a digit
		if at := digit.FindAllStringIndex(data, -1); len(at) > 0 {
			one := at[e.IntN(len(at))][0]
			data = data[:one] + fmt.Sprint(e.IntN(10)) + data[one+1:]
		}
		e.write(path, data)
	case 4: // a line less
		lines := strings.SplitAfter(data, "\n")
		at := e.IntN(len(lines))
		e.write(path, strings.Join(slices.Delete(lines, at, at+1), ""))
	case 5:
		e.write(path, flagged.ReplaceAllStringFunc(data, func(s string) string {
			if e.IntN(3) > 0 {
				return s
			}
			return flagged.ReplaceAllString(s, "${1}${2}"+fmt.Sprint(e.IntN(2) == 0))
		}))
	case 6: // another name
		if at := person.FindAllStringSubmatchIndex(data, -1); len(at) > 0 {
			one := at[e.IntN(len(at))][4]
			data = data[:one] + "Qu" + strings.ToLower(data[one:one+1]) + data[one+1:]
		}
		e.write(path, data)
	case 7:
		_ = os.Remove(full)
	case 8:
		_ = os.Rename(full, filepath.Join(filepath.Dir(full), "moved"+filepath.Ext(full)))
	case 9: // a folder goes, or is called otherwise
		folders := e.found(fs.DirEntry.IsDir)
		if len(folders) == 0 { // the last one went before
			break
		}
		path = folders[e.IntN(len(folders))]
		full = filepath.Join(e.dir, filepath.FromSlash(path))
		if e.IntN(2) == 0 {
			_ = os.RemoveAll(full)
		} else {
			_ = os.Rename(full, full+"-moved")
		}
	default: // somebody's own layouts, guidance, pictures and more
		all := slices.Sorted(maps.Keys(e.offers))
		path = all[e.IntN(len(all))]
		e.write(path, e.offers[path][e.IntN(len(e.offers[path]))])
	}
	e.done = append(e.done, fmt.Sprintf("%d of %s", what, path))
}

// meddle does what someone else may do in an output folder.
func (e *tinker) meddle() {
	files, _ := filepath.Glob(filepath.Join(e.options.Public, "*", "*"))
	if len(files) == 0 || e.options.Only != "" {
		return
	}
	file := files[e.IntN(len(files))]
	switch e.IntN(4) {
	case 0:
		_ = os.WriteFile(file, []byte("changed by hand"), 0o644)
	case 1:
		_ = os.Remove(file)
	case 2:
		_ = os.WriteFile(filepath.Join(e.options.Public, "notes.txt"), []byte("mine"), 0o600)
	}
}

// dither does what happens between two builds while someone edits: pages are looked at
// and drawn ahead, a build is broken off, the program is started anew.
func (e *tinker) dither() {
	if e.IntN(2) == 0 { // what the cache loses may cost time and nothing else
		lost, r := 1+e.IntN(4), rand.New(rand.NewPCG(e.Uint64(), 2)) // a generator of its own: how many entries there are varies
		e.builder.cache.Drop(func() bool { return r.IntN(lost) == 0 })
	}
	switch e.IntN(9) {
	case 0:
		p, _, err := e.builder.Refresh(context.Background())
		if p == nil || err != nil {
			return // whatever it is, a first build says so, too
		}
		for _, path := range []string{"index.html", "glenmarra/index.html", "glenmarra/glenmarra-pack.pdf", "strathvennan/roster.html", "gone.html"} {
			for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
				_, _, _ = p.File(audience, path) // as whoever looks would
			}
		}
	case 1:
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(time.Duration(e.IntN(400))*time.Millisecond, cancel)
		_, _ = e.builder.Publish(ctx) // it ends in the middle, or is done
		cancel()
	case 2:
		p, _, err := e.builder.Refresh(context.Background())
		if p == nil || err != nil {
			return
		}
		ctx, cancel := context.WithCancel(context.Background())
		if e.IntN(2) > 0 {
			time.AfterFunc(time.Duration(e.IntN(100))*time.Millisecond, cancel)
		}
		p.Render(ctx, []Change{{edition.Hosted, "glenmarra/"}, {edition.Print, "glenmarra/"}})
		cancel()
	case 3, 4, 5:
		if err := e.builder.Close(); err != nil {
			e.Fatal(err)
		}
		e.spoil()
		e.builder, e.last = NewBuilder(e.options), nil
	}
}

// spoil damages the file of the cache, now and then.
func (e *tinker) spoil() {
	files, _ := filepath.Glob(filepath.Join(e.options.Cache, "*"))
	if len(files) == 0 || e.IntN(3) > 0 {
		return
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		e.Fatal(err)
	}
	if at := e.IntN(len(data)); e.IntN(2) == 0 {
		data = data[:at]
	} else {
		data[at]++
	}
	if err := os.WriteFile(files[0], data, 0o600); err != nil {
		e.Fatal(err)
	}
}
