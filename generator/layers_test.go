package generator_test

import (
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

// layers lists the folders below generator in the order in which data goes through them. A
// package imports packages of the layers before its own, and packages of its own layer
// only as neighbours allows, or from its own folder within the layer.
var layers = []string{"cache", "model", "read", "plan", "compose", "render", "deliver", "", "edit", "live"}

// neighbours lists the imports within a layer, as "importer imported". Packages of model
// and of cache may import each other.
var neighbours = []string{
	"read/load read/source", "read/load read/tomlscan", "read/load read/tomlrepair", "read/tomlrepair read/tomlscan", "read/tomledit read/tomlscan", "read/load read/picture", "read/load read/holidays", "read/load read/markdown",
	"read/atomicfile read/lockfile",
	"render/theme render/html", "render/theme render/pdf",
	"deliver/leaks deliver/site", "deliver/check deliver/site", "deliver/parcel deliver/site", "deliver/parcel deliver/leaks",
	"edit edit/nominations",
	"live/session live/watch", "live/session live/preview",
	"plan/values plan/calendar",
	"plan/roster plan/calendar",
	"compose/briefing compose/writer", "compose/briefing compose/absences", "compose/absences compose/writer", "compose/sheets compose/writer", "compose/calendars compose/writer",
	"compose/forms compose/writer", "compose/briefing compose/forms", "compose/sheets compose/forms",
	"compose/sitepages compose/writer", "compose/sitepages compose/briefing",
	"compose/status compose/writer", "compose/letter compose/writer",
	"compose/issued compose/briefing", "compose/issued compose/sheets", "compose/issued compose/writer", "compose/issued compose/edition",
	"plan/rules plan/secrets", "plan/rules plan/calendar", "plan/rules plan/roster", "plan/rules plan/values",
}

// TestLayers checks that imports go one way. Where an import wants to go the other way, move
// what both need to an earlier layer.
func TestLayers(t *testing.T) {
	for _, f := range files(t) {
		from, ok := layerOf(f.folder)
		if !ok {
			continue
		}
		for _, in := range f.imports {
			to, ok := strings.CutPrefix(in, module+"generator")
			if !ok {
				continue
			}
			to = strings.TrimPrefix(to, "/")
			other, ok := layerOf(to)
			switch {
			case !ok:
				t.Errorf("%s: %s is in no layer", f.name, in)
			case other > from:
				t.Errorf("%s imports %s, which is in a later layer", f.name, in)
			case other == from && from > 1 && !isNeighbour(f.folder, to):
				t.Errorf("%s: %s may not import %s, which is in its layer", f.name, f.folder, to)
			}
		}
	}
}

// isNeighbour reports whether a package may import another one of its layer: packages of
// one folder, such as plan/rules, may.
func isNeighbour(from, to string) bool {
	importer, imported := topOf(from), topOf(to)
	return importer == imported || slices.Contains(neighbours, importer+" "+imported)
}

// topOf returns the first two parts of a folder: "plan/rules" of "plan/rules/dates".
func topOf(folder string) string {
	parts := strings.SplitN(folder, "/", 3)
	return strings.Join(parts[:min(len(parts), 2)], "/")
}

// pdfParts lists the packages of render/pdf by rows. Each imports only packages of the rows
// before its own: typesetting and the file format know nothing of each other.
var pdfParts = [][]string{
	{"/arena", "/font", "/hyphen", "/picture", "/tag"},
	{"/text"},
	{"/columns", "/pages"},
	{"/chart", "/running"},
	{"/typeset", "/pdffile"},
	{"/paint"},
	{""},
}

// TestPartsOfPDF checks the imports within render/pdf. To add a package, add it to a row.
func TestPartsOfPDF(t *testing.T) {
	row := func(folder string) int {
		part, ok := strings.CutPrefix(folder, "render/pdf")
		if !ok {
			return -1
		}
		return slices.IndexFunc(pdfParts, func(parts []string) bool { return slices.Contains(parts, part) })
	}
	for _, f := range files(t) {
		if !strings.HasPrefix(f.folder, "render/pdf") {
			continue
		}
		if row(f.folder) < 0 {
			t.Errorf("%s: add %s to pdfParts", f.name, f.folder)
		}
		for _, in := range f.imports {
			if to, ok := strings.CutPrefix(in, module+"generator/"); ok && row(to) >= row(f.folder) {
				t.Errorf("%s may not import %s, which is not in a row before its own", f.name, in)
			}
		}
	}
}

// layerOf returns the number of the layer of a folder below generator.
func layerOf(folder string) (int, bool) {
	first, _, _ := strings.Cut(folder, "/")
	i := slices.Index(layers, first)
	return i, i >= 0
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
				t.Errorf("%s: %s may not import %s", f.name, f.folder, in)
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
