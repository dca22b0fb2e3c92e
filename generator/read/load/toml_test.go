package load

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test/v2"

	"briefpack/generator/model/diag"
)

// notRefused lists the invalid files of the public tests that Briefpack reads: the decoder
// takes an offset of 60 minutes. No key takes a time with an offset, so a value like that
// is refused as mistyped.
var notRefused = []string{"invalid/datetime/offset-overflow-minute.toml"}

// TestTOML reads the public tests for TOML 1.1: it refuses the invalid files, with a place,
// and no valid one.
func TestTOML(t *testing.T) {
	tests := tomltest.TestCases()
	list, err := fs.ReadFile(tests, "files-toml-1.1.0")
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for name := range strings.FieldsSeq(string(list)) {
		if !strings.HasSuffix(name, ".toml") {
			continue
		}
		data, err := fs.ReadFile(tests, name)
		if err != nil {
			t.Fatal(err)
		}
		_, _, problem := decode(name, data)
		isInvalid := strings.HasPrefix(name, "invalid/")
		switch {
		case isInvalid && (problem == nil) != slices.Contains(notRefused, name):
			t.Errorf("%s: refused %v, but notRefused has it %v", name, problem != nil, slices.Contains(notRefused, name))
		case !isInvalid && problem != nil:
			t.Errorf("%s is valid: %s", name, problem.Message)
		case problem != nil && (problem.At.Line < 1 || problem.At.Col < 1 || problem.Message == "" || !problem.Damage):
			t.Errorf("%s: %+v", name, problem)
		}
		if problem != nil {
			refused++
		}
	}
	if refused < 400 {
		t.Errorf("only %d files were tried", refused)
	}
}

// A table that is defined twice in ways that only look different is refused where it is
// defined the second time.
func TestDefinedTwice(t *testing.T) {
	for text, want := range map[string]string{
		"a.b = 1\n[training]\nx.y = 1\n[training.x]\nz = 2\n": `x:4:11-12: toml-syntax: "training.x" is defined already: it can be neither defined again nor continued here`,
		"[[tab.arr]]\n[tab]\narr.val1 = 1\n":                  `x:3:1-4: toml-syntax: "tab.arr" is defined already`,
		"\"à\" = {}\n[\"à\".b]\n":                             `x:2:`,
	} {
		_, _, p := decode("x", []byte(text))
		if p == nil {
			t.Errorf("%q is read", text)
			continue
		}
		if got := lines([]diag.Problem{*p}); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A file that is not a definition at all gets no more problems than somebody reads.
func TestManyProblems(t *testing.T) {
	var b strings.Builder
	for i := range 2_000 {
		fmt.Fprintf(&b, "key%d = %d\n", i, i)
	}
	_, problems := loadMap(map[string][]byte{"content/inspections/glenmarra.toml": []byte(b.String())})
	if n := strings.Count(lines(problems), "unknown-key"); n != mostProblems {
		t.Errorf("%d problems with keys, want %d", n, mostProblems)
	}
}
