package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

// TestEveryKeyIsUsed fails for a key of content that no code reads, and so no page shows and no
// rule checks. It compares only names: a key is used if any code selects a field of that name.
func TestEveryKeyIsUsed(t *testing.T) {
	selected := selectedNames(t)
	seen := map[reflect.Type]bool{}
	var check func(reflect.Type)
	check = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ.PkgPath() != reflect.TypeFor[definition.Site]().PkgPath() {
			return
		}
		seen[typ] = true
		for f := range typ.Fields() {
			if key := f.Tag.Get("toml"); key != "" && !selected[f.Name] {
				t.Errorf("no code uses %s.%s, the key %q: use it, for example in generator/compose/briefing, or remove it", typ.Name(), f.Name, key)
			}
			check(f.Type)
		}
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[definition.Inspection](), reflect.TypeFor[definition.Programme](), reflect.TypeFor[definition.Site](), reflect.TypeFor[definition.Guidance]()} {
		check(typ)
	}
	if len(seen) < 30 {
		t.Errorf("only %d types were checked", len(seen))
	}
}

// selectedNames returns the names that follow a dot in the code, other than in tests.
func selectedNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && e.Name() == "internal" {
			return filepath.SkipDir // helpers of tests
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				names[s.Sel.Name] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
