package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestGoroutines checks that only the pipeline and packages of live start goroutines, so that
// everything else can be read from top to bottom. Other packages share work out with Each of
// package cache.
func TestGoroutines(t *testing.T) {
	for _, f := range files(t) {
		first, _, _ := strings.Cut(f.folder, "/")
		if first == "" || first == "live" || first == "internal" {
			continue
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, filepath.Join("..", filepath.FromSlash(f.name)), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if startsGoroutine(n) {
				t.Errorf("%s: %s starts a goroutine, which only generator and generator/live do: share work out with Each of package cache", set.Position(n.Pos()), f.folder)
			}
			return true
		})
	}
}

// startsGoroutine reports whether a node is a go statement or a call such as wait.Go(work).
func startsGoroutine(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GoStmt:
		return true
	case *ast.CallExpr:
		called, ok := n.Fun.(*ast.SelectorExpr)
		return ok && called.Sel.Name == "Go"
	}
	return false
}
