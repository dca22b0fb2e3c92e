package load

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	tomltest "github.com/toml-lang/toml-test/v2"
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
		content, x, problems := decode(name, data)
		isRefused := len(problems) > 0 || hasUnquoted(content) || len(x.singles()) > 0
		isInvalid := strings.HasPrefix(name, "invalid/")
		switch {
		case isInvalid && isRefused == slices.Contains(notRefused, name):
			t.Errorf("%s: refused %v, but notRefused has it %v", name, isRefused, !isRefused)
		case !isInvalid && isRefused:
			t.Errorf("%s is valid: %s", name, lines(problems))
		}
		for _, p := range problems {
			if p.At.Line < 1 || p.At.Col < 1 || p.Message == "" || p.Help == "" {
				t.Errorf("%s: %+v", name, p)
			}
		}
		if isRefused {
			refused++
		}
	}
	if refused < 400 {
		t.Errorf("only %d files were tried", refused)
	}
}

// hasUnquoted reports whether a value is marked, so that the kind of its key decides what is
// wrong with it.
func hasUnquoted(v any) bool {
	switch v := v.(type) {
	case table:
		for _, inner := range v {
			if hasUnquoted(inner) {
				return true
			}
		}
	case []table:
		return slices.ContainsFunc(v, func(t table) bool { return hasUnquoted(t) })
	case []any:
		return slices.ContainsFunc(v, hasUnquoted)
	case unquoted:
		return true
	}
	return false
}

// singles lists the tables that were read as one of several.
func (x *index) singles() []string {
	var list []string
	for path, s := range x.entries {
		if s.single {
			list = append(list, path)
		}
	}
	return list
}

// A table that is defined twice in ways that only look different is refused where it is
// defined the second time.
func TestDefinedTwice(t *testing.T) {
	for text, want := range map[string]string{
		"a.b = 1\n[training]\nx.y = 1\n[training.x]\nz = 2\n": `x:4:11-12: toml-syntax: "training.x" is defined already: it can be neither defined again nor continued here`,
		"[[tab.arr]]\n[tab]\narr.val1 = 1\n":                  `x:3:1-4: toml-syntax: "tab.arr" is defined already`,
		"\"à\" = {}\n[\"à\".b]\n":                             `x:2:`,
	} {
		_, _, problems := decode("x", []byte(text))
		if got := lines(problems); !strings.HasPrefix(got, want) {
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
