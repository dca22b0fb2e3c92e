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

// room is a package, and the packages of this module that it may import.
type room struct{ name, imports string }

// rooms is the architecture. Data goes one way: a package imports only what stands
// above it here. Names are relative to generator/; those with a slash to the module.
var rooms = []room{
	{"day", ""},
	{"diag", ""},
	{"digest", ""},
	{"memo", ""},
	{"stamp", ""},
	{"document", ""},
	{"look", ""},
	{"script", ""},
	{"scan", "script"},
	{"publish", "stamp"},
	{"amend", ""},
	{"words", "day"},
	{"source", "diag stamp"},
	{"pack", "diag day document"},
	{"load", "source diag day document words look pack"},
	{"calendar", "pack day"},
	{"prose", "pack words document diag day calendar"},
	{"roster", "pack day calendar"},
	{"rules", "pack diag digest memo day script scan words document prose calendar roster"},
	{"edition", "pack diag"},
	{"briefing", "pack words document prose calendar roster day memo"},
	{"html", "document words diag"},
	{"pdf", "document words look diag"},
	{"calfile", "day"},
	{"search", ""},
	{"host", ""},
	{"watch", ""},
	{"serve", ""},
	{"briefpack/layouts", ""},
	{"briefpack/generator", "day diag digest memo document look scan publish amend words source pack load prose calendar roster rules edition briefing html pdf calfile search host briefpack/layouts"},
	{"briefpack/cmd/briefpack", "briefpack/generator diag publish day watch serve"},
	{"briefpack/cmd/briefbench", "briefpack/generator diag publish day"},
	{"internal/tool", ""}, // for tests, as the next: no room above may import them
	{"internal/judge", "internal/tool"},
	{"internal/proof", ""},
}

// library is somebody else's package or module, and who may import it.
type library struct{ path, importers string }

var libraries = []library{
	{"github.com/BurntSushi/toml", "load"},
	{"github.com/pelletier/go-toml/v2/unstable", "load"},
	{"github.com/yuin/goldmark", "load"},
	{"github.com/go-pdf/fpdf", "pdf"},
	{"github.com/go-text/typesetting", "pdf"},
	{"codeberg.org/go-fonts/liberation", "pdf"},
	{"github.com/fsnotify/fsnotify", "watch"},
	{"github.com/rogpeppe/go-internal/txtar", "rules"},
	{"github.com/boombuler/barcode", "pdf"},
	{"github.com/spf13/cobra", "briefpack/cmd/briefpack"},
	{"github.com/chromedp/cdproto", "internal/judge"},
	{"github.com/chromedp/chromedp", "internal/judge"},
	{"golang.org/x/net/html", "scan serve internal/judge internal/proof"},
	{"golang.org/x/sys/unix", "publish"},
	{"golang.org/x/sys/windows", "publish"},
	{"golang.org/x/term", "briefpack/cmd/briefpack"},
	{"golang.org/x/text/cases", "publish"},
	{"golang.org/x/text/encoding/charmap", "pdf"},
	{"golang.org/x/text/language", "words briefpack/generator"},
	{"golang.org/x/text/unicode/bidi", "pdf"},
	{"golang.org/x/text/unicode/norm", "load briefing pdf publish rules scan script internal/judge internal/proof"},
	{"github.com/rogpeppe/go-internal/txtar", "rules"}, // the examples of `explain`
	{"golang.org/x/text/width", "diag"},
}

// oneFile lists libraries that a single file of their package imports, so that
// changing the library changes that file.
var oneFile = []string{"github.com/go-pdf/fpdf", "github.com/boombuler/barcode"}

// file is a Go file of the program, without its tests.
type file struct {
	room    string // full import path of its package
	name    string
	imports []string
}

func TestImports(t *testing.T) {
	allowed := map[string][]string{}
	for _, r := range rooms {
		for _, in := range strings.Fields(r.imports) {
			if _, above := allowed[full(in)]; !above {
				t.Errorf("%s may import %s, which does not stand above it", r.name, in)
			}
			allowed[full(r.name)] = append(allowed[full(r.name)], full(in))
		}
		allowed[full(r.name)] = append(allowed[full(r.name)], "")
	}
	seen := map[string]bool{}
	for _, f := range files(t) {
		seen[f.room] = true
		if allowed[f.room] == nil {
			t.Errorf("%s: package %s is not in the table", f.name, f.room)
			continue
		}
		for _, in := range f.imports {
			if strings.HasPrefix(in, module) && !slices.Contains(allowed[f.room], in) {
				t.Errorf("%s: %s may not import %s", f.name, f.room, in)
			}
		}
	}
	for _, r := range rooms {
		if !seen[full(r.name)] {
			t.Errorf("the table has %s, which is not there", r.name)
		}
	}
}

func TestLibraries(t *testing.T) {
	importing := map[string][]string{}
	for _, f := range files(t) {
		for _, in := range f.imports {
			if !strings.Contains(strings.Split(in, "/")[0], ".") {
				continue // ours, or the standard library's
			}
			l := libraryOf(in)
			importing[l.path] = append(importing[l.path], f.name)
			if !slices.ContainsFunc(strings.Fields(l.importers), func(r string) bool { return full(r) == f.room }) {
				t.Errorf("%s: %s may not import %s", f.name, f.room, in)
			}
		}
	}
	for _, path := range oneFile {
		if fs := importing[path]; len(fs) > 1 {
			t.Errorf("%s is imported by %s: one file should hold it", path, strings.Join(fs, ", "))
		}
	}
}

// libraryOf returns the row with the longest path that holds an import.
func libraryOf(path string) library {
	var found library
	for _, l := range libraries {
		if (path == l.path || strings.HasPrefix(path, l.path+"/")) && len(l.path) > len(found.path) {
			found = l
		}
	}
	return found
}

// full returns the import path of a name in the tables.
func full(name string) string {
	if strings.HasPrefix(name, module) {
		return name
	}
	return module + "generator/" + name
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
	f := file{room: module + filepath.ToSlash(filepath.Dir(name)), name: filepath.ToSlash(name)}
	for _, in := range parsed.Imports {
		p, err := strconv.Unquote(in.Path.Value)
		if err != nil {
			return file{}, err
		}
		f.imports = append(f.imports, p)
	}
	return f, nil
}
