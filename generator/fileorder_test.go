package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestFilesGoOneWay checks that within a package no file depends on a file that depends on it.
// A file depends on another if it uses a type, function, variable or constant that the
// other one declares. Methods count only in the pipeline: elsewhere they may be apart from their
// type.
func TestFilesGoOneWay(t *testing.T) {
	byFolder := packages(t)
	for _, folder := range slices.Sorted(maps.Keys(byFolder)) {
		files := byFolder[folder]
		uses := dependencies(files)
		if folder == "" {
			addMethods(uses, files)
		}
		var cycle []string
		for _, name := range slices.Sorted(maps.Keys(uses)) {
			if reaches(uses, name, name, map[string]bool{}) {
				cycle = append(cycle, name)
			}
		}
		if len(cycle) > 0 {
			t.Errorf("%q: these files depend on each other: %s; move what two of them need to a third file", folder, strings.Join(cycle, ", "))
		}
	}
}

// packages parses the Go files of the module, without tests, by folder and name.
func packages(t *testing.T) map[string]map[string]*ast.File {
	t.Helper()
	byFolder := map[string]map[string]*ast.File{}
	for _, f := range files(t) {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(f.name)), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if byFolder[f.folder] == nil {
			byFolder[f.folder] = map[string]*ast.File{}
		}
		byFolder[f.folder][filepath.Base(f.name)] = parsed
	}
	return byFolder
}

// dependencies returns the files of a package that each file uses.
func dependencies(files map[string]*ast.File) map[string][]string {
	home := map[string]string{} // the file of each name that the package declares
	for name, f := range files {
		for declared := range f.Scope.Objects {
			home[declared] = name
		}
	}
	uses := map[string][]string{}
	for name, f := range files {
		for _, id := range f.Unresolved {
			if at := home[id.Name]; at != "" && at != name && !slices.Contains(uses[name], at) {
				uses[name] = append(uses[name], at)
			}
		}
	}
	return uses
}

// addMethods adds the files whose methods each file calls, by the names of methods that are not
// exported.
func addMethods(uses map[string][]string, files map[string]*ast.File) {
	home := map[string]string{}
	for name, f := range files {
		for _, d := range f.Decls {
			if m, ok := d.(*ast.FuncDecl); ok && m.Recv != nil && !m.Name.IsExported() {
				home[m.Name.Name] = name
			}
		}
	}
	for name, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if at := home[s.Sel.Name]; at != "" && at != name && !slices.Contains(uses[name], at) {
					uses[name] = append(uses[name], at)
				}
			}
			return true
		})
	}
}

func reaches(uses map[string][]string, from, to string, seen map[string]bool) bool {
	for _, next := range uses[from] {
		if next == to {
			return true
		}
		if !seen[next] {
			seen[next] = true
			if reaches(uses, next, to, seen) {
				return true
			}
		}
	}
	return false
}
