package generator_test

import (
	"cmp"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "briefpack/"

// order lists the packages below generator in the order in which data goes through them. A
// package imports packages of rows above its own. A name also stands for the packages below
// it that have no row of their own; these may import each other.
var order = strings.Split(strings.TrimSpace(`
cache
model
read/holidays read/lockfile read/markdown read/picture read/source read/spreadsheet read/tomlscan
read/atomicfile read/tomledit read/tomlrepair
read/load
plan/calendar plan/secrets
plan/roster plan/values
plan/rules
compose/edition compose/writer
compose/absences compose/calendars compose/forms compose/letter compose/status
compose/briefing compose/sheets
compose/issued compose/sitepages
render/feed render/host render/html render/ics render/office render/search
render/pdf/arena render/pdf/font render/pdf/hyphen render/pdf/picture render/pdf/tag
render/pdf/text
render/pdf/columns render/pdf/pages
render/pdf/chart render/pdf/running
render/pdf/pdffile render/pdf/typeset
render/pdf/paint
render/pdf
render/theme
deliver/publish deliver/site
deliver/check deliver/leaks
deliver/parcel
pipeline
edit
live/preview live/serve live/watch
live/session
`), "\n")

// TestLayers checks that imports go one way. Where an import wants to go the other way, move
// what both need to a row above them.
func TestLayers(t *testing.T) {
	for _, f := range files(t) {
		from, name := rowOf(f.folder)
		if from < 0 {
			if strings.HasPrefix(f.name, "generator/") && !strings.HasPrefix(f.folder, "internal/") {
				t.Errorf("%s: add %s to a row of order in generator/layers_test.go", f.name, f.folder)
			}
			continue
		}
		for _, in := range f.imports {
			folder, ok := strings.CutPrefix(in, module+"generator")
			if !ok {
				continue
			}
			to, other := rowOf(strings.TrimPrefix(folder, "/"))
			if to < 0 && !strings.HasPrefix(folder, "/internal/") {
				continue // reported at its own files
			}
			if (to < 0 || to >= from) && other != name {
				t.Errorf("%s imports %s, which is in no row above %s", f.name, in, name)
			}
		}
	}
}

// rowOf returns the number of the row of a package below generator, and the name in it that
// stands for the package. Without one the number is negative.
func rowOf(folder string) (row int, name string) {
	row = -1
	folder = cmp.Or(folder, "pipeline")
	for i, names := range order {
		for n := range strings.FieldsSeq(names) {
			if strings.HasPrefix(folder+"/", n+"/") && len(n) > len(name) {
				row, name = i, n
			}
		}
	}
	return row, name
}

// library is a module of others and the packages that may import it, below generator unless
// they start with cmd.
type library struct{ path, importers string }

var libraries = []library{
	{"github.com/BurntSushi/toml", "read/load"},
	{"github.com/yuin/goldmark", "read/markdown"},
	{"github.com/teambition/rrule-go", "read/holidays"},
	{"github.com/go-pdf/fpdf", "render/pdf/pdffile"},
	{"github.com/go-text/typesetting", "render/pdf/font render/pdf/text"},
	{"codeberg.org/go-fonts/liberation", "render/pdf/font"},
	{"github.com/fsnotify/fsnotify", "live/watch"},
	{"github.com/rogpeppe/go-internal/txtar", "plan/rules"}, // the examples of `explain`
	{"github.com/piglig/go-qr", "render/pdf/picture"},
	{"github.com/spf13/cobra", "cmd/briefpack"},
	{"github.com/chromedp/cdproto", "internal/judge"},
	{"github.com/chromedp/chromedp", "internal/judge"},
	{"golang.org/x/net/idna", "render/office/docx"},
	{"golang.org/x/net/html", "deliver/leaks live/serve internal/judge internal/proof cmd/briefbench"},
	{"golang.org/x/sys/unix", "deliver/publish read/lockfile"},
	{"golang.org/x/sys/windows", "read/atomicfile read/lockfile"},
	{"golang.org/x/term", "cmd/briefpack"},
	{"golang.org/x/text", "cache model read plan compose render deliver edit internal"}, // Unicode
}

// oneFile lists libraries that a single file imports, so that changing the library changes
// that file.
var oneFile = []string{"github.com/go-pdf/fpdf", "github.com/piglig/go-qr"}

// fixed lists the libraries that the customer has chosen: Briefpack stays built on them.
var fixed = []string{"github.com/yuin/goldmark", "github.com/BurntSushi/toml", "github.com/go-pdf/fpdf", "github.com/fsnotify/fsnotify"}

// TestLibraries checks who imports a library. To use one in another package, add the package
// to its line; to take in a new library, add a line and say in the commit why it is worth it.
func TestLibraries(t *testing.T) {
	importing := map[string][]string{}
	for _, f := range files(t) {
		for _, in := range f.imports {
			if !strings.Contains(strings.Split(in, "/")[0], ".") {
				continue // ours, or the standard library's
			}
			l := libraryOf(in)
			importing[l.path] = append(importing[l.path], f.name)
			first, _, _ := strings.Cut(f.folder, "/")
			if allowed := strings.Split(l.importers, " "); !slices.Contains(allowed, f.folder) && !slices.Contains(allowed, first) {
				t.Errorf("%s: %s may not import %s, by libraries in generator/layers_test.go", f.name, f.folder, in)
			}
		}
	}
	for _, path := range oneFile {
		if fs := importing[path]; len(fs) > 1 {
			t.Errorf("%s is imported by %s: one file should hold it", path, strings.Join(fs, ", "))
		}
	}
	for _, path := range fixed {
		if len(importing[path]) == 0 {
			t.Errorf("nothing imports %s, which the customer has chosen", path)
		}
	}
}

// libraryOf returns the line with the longest path that holds an import.
func libraryOf(path string) library {
	var found library
	for _, l := range libraries {
		if (path == l.path || strings.HasPrefix(path, l.path+"/")) && len(l.path) > len(found.path) {
			found = l
		}
	}
	return found
}

// file is a Go file of the program, without its tests.
type file struct {
	name    string // from the top of the module
	folder  string // of its package, without generator/
	imports []string
}

// files returns every Go file of the module that is not a test, whatever it is built for.
func files(t *testing.T) []file {
	t.Helper()
	var found []file
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != ".." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := read(path)
		found = append(found, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(path string) (file, error) {
	name, err := filepath.Rel("..", path)
	if err != nil {
		return file{}, err
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return file{}, err
	}
	name = filepath.ToSlash(name)
	folder := filepath.ToSlash(filepath.Dir(name))
	f := file{name: name, folder: strings.TrimPrefix(strings.TrimPrefix(folder, "generator"), "/")}
	for _, in := range parsed.Imports {
		p, err := strconv.Unquote(in.Path.Value)
		if err != nil {
			return file{}, err
		}
		f.imports = append(f.imports, p)
	}
	return f, nil
}
