package generator_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// longest is the number of lines that a package may have, without its tests.
const longest = 3000

// longestCommand is the same for cmd/briefpack, a list of commands with a file each.
const longestCommand = 4000

// TestLinesOfPackages checks that no package is so long that people get lost in it. Split a
// package that is, where it has a seam.
func TestLinesOfPackages(t *testing.T) {
	lines := map[string]int{}
	for _, f := range files(t) {
		lines[f.folder] += linesOf(t, f.name)
	}
	for _, folder := range slices.Sorted(maps.Keys(lines)) {
		most := longest
		if folder == "cmd/briefpack" {
			most = longestCommand
		}
		if lines[folder] > most {
			t.Errorf("%s has %d lines, more than %d: split it", folder, lines[folder], most)
		}
	}
}

// TestLinesOfPipeline checks that the folder of the pipeline holds nothing else, and that its
// function build can be read at once.
func TestLinesOfPipeline(t *testing.T) {
	names, lines := 0, 0
	for _, f := range files(t) {
		if f.folder == "" {
			names, lines = names+1, lines+linesOf(t, f.name)
		}
	}
	if names > 6 || lines > 600 {
		t.Errorf("the folder generator has %d files with %d lines: move what is not the pipeline to a layer", names, lines)
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "build.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range parsed.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Name.Name != "build" {
			continue
		}
		if n := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1; n > 30 {
			t.Errorf("build has %d lines: it should show the stages in order, in 30", n)
		}
		return
	}
	t.Error("build.go has no function build")
}

func linesOf(t *testing.T, name string) int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(data, []byte("\n"))
}
