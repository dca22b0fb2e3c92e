package generator_test

import (
	"flag"
	"fmt"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The README's table of packages says what the import table and the packages' own
// comments say.
func TestReadmeKnowsTheRooms(t *testing.T) {
	var want strings.Builder
	for _, r := range rooms {
		folder := strings.TrimPrefix(full(r.name), module)
		fmt.Fprintf(&want, "| `%s` | %s |\n", folder, synopsis(t, filepath.Join("..", folder)))
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const head = "| package | what it does |\n|---|---|\n"
	before, after, ok := strings.Cut(string(readme), head)
	i := strings.Index(after, "\n\n")
	if !ok || i < 0 {
		t.Fatal("README.md has no table of packages")
	}
	if after[:i+1] == want.String() {
		return
	}
	if flag.Lookup("update").Value.String() != "true" {
		t.Fatalf("README.md should have this table of packages (go test ./generator -run Readme -update):\n%s", want.String())
	}
	if err := os.WriteFile("../README.md", []byte(before+head+want.String()+after[i+1:]), 0o644); err != nil {
		t.Fatal(err)
	}
}

// synopsis returns what a package's comment says it does, in its first sentence.
func synopsis(t *testing.T, folder string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if f.Doc == nil || strings.HasSuffix(path, "_test.go") {
			continue
		}
		words := strings.Fields(new(doc.Package).Synopsis(f.Doc.Text()))
		return strings.TrimSuffix(strings.Join(words[2:], " "), ".")
	}
	t.Errorf("package %s has no comment", folder)
	return ""
}
