package generator_test

import (
	"cmp"
	"flag"
	"fmt"
	"go/doc"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table of packages")

const guide = "../.github/CONTRIBUTING.md"

// TestMapOfPackages keeps the table of packages in CONTRIBUTING.md: each package with the
// first sentence of its comment.
func TestMapOfPackages(t *testing.T) {
	folders := map[string]bool{}
	for _, f := range files(t) {
		if row, _ := rowOf(f.folder); row >= 0 && f.folder != "" {
			folders[f.folder] = true
		}
	}
	var want strings.Builder
	for _, folder := range slices.SortedFunc(maps.Keys(folders), byRow) {
		fmt.Fprintf(&want, "| `%s` | %s |\n", folder, synopsis(t, folder))
	}
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	const head = "| package | what it does |\n|---|---|\n"
	before, after, ok := strings.Cut(string(text), head)
	i := strings.Index(after+"\n\n", "\n\n")
	if !ok {
		t.Fatalf("%s has no table of packages", guide)
	}
	if after[:min(i+1, len(after))] == want.String() {
		return
	}
	if !*update {
		t.Fatalf("the table of packages in %s differs; to write it again: go test ./generator -run TestMapOfPackages -update\n%s", guide, difference(after[:min(i+1, len(after))], want.String()))
	}
	if err := os.WriteFile(guide, []byte(before+head+want.String()+after[min(i+1, len(after)):]), 0o644); err != nil {
		t.Fatal(err)
	}
}

// difference returns the lines that a text lacks, with a plus, and those that it has too many, with
// a minus.
func difference(text, want string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.Contains(want, line) {
			b.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(want) {
		if !strings.Contains(text, line) {
			b.WriteString("+ " + line)
		}
	}
	return cmp.Or(b.String(), "the order of the lines")
}

func byRow(a, b string) int {
	i, _ := rowOf(a)
	j, _ := rowOf(b)
	return cmp.Or(cmp.Compare(i, j), cmp.Compare(a, b))
}

// synopsis returns what a package's comment says it does, in its first sentence.
func synopsis(t *testing.T, folder string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(filepath.FromSlash(folder), "*.go"))
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
