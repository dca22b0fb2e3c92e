// Package testsite renders the sample, and sites like it, for the tests of the packages that
// deliver and show files. Tests import it; the program never does.
package testsite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/theme"
)

// Site is a site that was read but not checked: what a test plants may make no sense.
type Site struct {
	load.Site
	Cache *cache.Cache
	Theme theme.Loaded
	Parts site.Parts
}

// Sample returns the folder of the sample, which is also the folder of the module.
func Sample(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("the test does not run inside the module")
		}
		dir = filepath.Dir(dir)
	}
}

// Copy returns a new folder with the content of the sample.
func Copy(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(Sample(t), "content"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Raced returns a new folder with the content of the sample. Under the race detector it has only
// the partnerships that Few lists: they have all that goes on side by side in more of them.
func Raced(t testing.TB) string {
	t.Helper()
	dir := Copy(t)
	if !tool.Raced() {
		return dir
	}
	files, err := filepath.Glob(filepath.Join(dir, "content", "inspections", "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if slices.Contains(Few, strings.TrimSuffix(filepath.Base(file), ".toml")) {
			continue
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Few lists the partnerships that are enough for the race detector: a whole one, one without
// readers, and one of which hardly anything is known.
var Few = []string{"glenmarra", "ardlunie", "rinmore"}

// Read reads a site and changes its content.
func Read(t testing.TB, c *cache.Cache, from string, change func(*definition.Content)) *Site {
	t.Helper()
	tree, problems, err := source.Read(from, c)
	if err != nil || diag.HasErrors(problems) {
		t.Fatal(err, problems)
	}
	read, _ := load.Read(c, tree)
	change(read.Content)
	s := &Site{Site: load.SiteOf(read.Content), Cache: c}
	if s.Theme, err = theme.Load(c, tree, s.Content); err != nil {
		t.Fatal(err)
	}
	s.Parts = site.NewParts(site.Inputs{Settings: s.Settings, Guidance: s.Guidance, Theme: s.Theme.Theme}, s.Inspections, s.Programmes, s.Theme.Assets)
	return s
}

// Build writes both editions of a site into the folders public and packs of dir, after a
// change to each inspection. It fails if the hosted edition would leak anything.
func Build(t testing.TB, from, dir string, change func(*definition.Inspection)) *Site {
	t.Helper()
	c := cache.New()
	s := Read(t, c, from, func(content *definition.Content) {
		for _, in := range content.Inspections {
			change(in)
		}
	})
	for _, l := range s.Leaks(t, c) {
		t.Fatalf("the search found %s of %s in %s", l.Kind, l.ID, l.File)
	}
	for audience, folder := range map[edition.Audience]string{edition.Hosted: "public", edition.Print: "packs"} {
		for _, part := range s.parts(c, audience) {
			Write(t, c, part, filepath.Join(dir, folder))
		}
	}
	return s
}

// BuildSample writes both editions of the sample, as Build does.
func BuildSample(t testing.TB, dir string, change func(*definition.Inspection)) {
	t.Helper()
	Build(t, Sample(t), dir, change)
}

// Leaks returns the withheld values that the hosted edition of the site would show.
func (s *Site) Leaks(t testing.TB, c *cache.Cache) []leaks.Leak {
	t.Helper()
	search := leaks.SearchFor(c, s.Settings, s.Inspections)
	var found []leaks.Leak
	for _, part := range s.parts(c, edition.Hosted) {
		more, err := search.InPart(c, part)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, more...)
	}
	return found
}

// parts lists the parts of an edition.
func (s *Site) parts(c *cache.Cache, audience edition.Audience) []site.Part {
	parts := []site.Part{s.Parts.OwnPages(c, s.Inspections, audience)}
	for _, in := range s.Inspections {
		parts = append(parts, s.Parts.Folder(in, audience))
	}
	return parts
}

// Write writes the files of a part into a folder.
func Write(t testing.TB, c *cache.Cache, part site.Part, dir string) {
	t.Helper()
	for _, f := range site.FilesOf(c, part).List {
		data, err := f.Data(c)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, data, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

// Files reads the files of a folder by their paths, but for the manifest.
func Files(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".briefpack-manifest" {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = data
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Text reads a file.
func Text(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
