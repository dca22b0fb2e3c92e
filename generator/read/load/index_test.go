package load

import (
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"briefpack/generator/read/source"
	"briefpack/generator/read/tomlrepair"
)

const manyShapes = `# a comment with [brackets] and "quotes"
title = "one"
a.b.c = 1
"quoted key" = 'literal'
numbers = [1, 2, [3, 4], {deep = "x"}]
inline = {x = 1, y = {z = "è"}, list = [{n = 1}, {n = 2}]}
text = """
first
second"""

[table.sub]
key = 09:30

[[array]]
n = 1
[array.inner]
m = 2
[[array]]
n = 2
[[array.nested]]
k = 1
[[array.nested]]
k = 2
`

func TestIndexPlaces(t *testing.T) {
	_, x, problem := decode("f.toml", []byte(manyShapes))
	if problem != nil {
		t.Fatal(problem)
	}
	for path, want := range map[string]struct{ line, col, end int }{
		"title":            {2, 10, 13},
		"a/b/c":            {3, 9, 10},
		"quoted key":       {4, 17, 24},
		"numbers/1":        {5, 15, 16},
		"numbers/2/0":      {5, 19, 20},
		"numbers/3/deep":   {5, 35, 36},
		"inline/y/z":       {6, 28, 29},
		"inline/list/1/n":  {6, 55, 56},
		"text":             {8, 1, 6},
		"table/sub/key":    {12, 7, 12},
		"array/0/n":        {15, 5, 6},
		"array/0/inner/m":  {17, 5, 6},
		"array/1/n":        {19, 5, 6},
		"array/1/nested/1": {22, 9, 15},
	} {
		got := x.at(pathSeparator + strings.ReplaceAll(path, "/", pathSeparator)).value
		if got.Line != want.line || got.Col != want.col || got.End != want.end {
			t.Errorf("%s: got %d:%d-%d, want %d:%d-%d", path, got.Line, got.Col, got.End, want.line, want.col, want.end)
		}
	}
}

// checkOracle compares the keys that have a place with the decoder's own list of keys.
func checkOracle(t *testing.T, data string) {
	t.Helper()
	var into table
	meta, err := toml.Decode(data, &into)
	if err != nil {
		return
	}
	x, _ := newIndex("f.toml", tomlrepair.Whole([]byte(data)))
	var got []string
	for path := range x.entries {
		var parts []string
		for _, p := range strings.Split(path, pathSeparator)[1:] {
			if strings.Trim(p, "0123456789") != "" || p == "" {
				parts = append(parts, p)
			}
		}
		got = append(got, strings.Join(parts, "\x00"))
	}
	for _, key := range meta.Keys() {
		var parts []string
		for _, p := range key {
			if strings.Trim(p, "0123456789") != "" || p == "" {
				parts = append(parts, p)
			}
		}
		if want := strings.Join(parts, "\x00"); !slices.Contains(got, want) {
			t.Errorf("no place for key %q of\n%s", key, data)
		}
	}
}

func TestIndexKnowsEveryKey(t *testing.T) { checkOracle(t, manyShapes) }

func FuzzDecode(f *testing.F) {
	f.Add(manyShapes)
	f.Add("a = {b = [[[]]]}\n[a.b]\n")
	f.Add("a = \"\"\"\n\\\n\"\"\"\n'x'.\"y\" = 1979-05-27T07:32:00Z")
	f.Fuzz(func(t *testing.T, data string) {
		if len(data) > 10_000 {
			return
		}
		r := Parse(source.File{Path: "content/inspections/a.toml", Data: []byte(data)})
		for _, p := range r.Problems {
			if p.At.File == "" || p.At.Line < 1 || p.At.Col < 1 {
				t.Errorf("%s has no place: %+v", p.Code, p.At)
			}
		}
		if checkNesting("f.toml", []byte(data)) == nil && !strings.Contains(data, "\x00") {
			checkOracle(t, data)
		}
	})
}

// Files that would exhaust the decoder's stack or time are refused at once.
func TestHostileTOML(t *testing.T) {
	const mib = 1 << 20
	for name, data := range map[string]string{
		"brackets":       strings.Repeat("[", mib),
		"array":          "a = " + strings.Repeat("[", mib/2),
		"inline tables":  "a = " + strings.Repeat("{a=", 30_000),
		"dotted key":     strings.Repeat("a.", 10_000) + "a = 1",
		"dotted header":  "[" + strings.Repeat("a.", 10_000) + "a]",
		"spaced key":     strings.Repeat("a . ", 10_000) + "a = 1",
		"after a string": "a = \"\\\"\"\nb = " + strings.Repeat("[", 1000),
		"open string":    "a = \"" + strings.Repeat("[", mib),
		"open text":      "a = '''" + strings.Repeat("[\n", mib/2),
		"many keys":      strings.Repeat("a", 1000) + strings.Repeat("\n[[a]]\nb = 1", 40_000),
	} {
		t.Run(name, func(t *testing.T) {
			piece := Parse(source.File{Path: "content/site.toml", Data: []byte(data)})
			if len(piece.Problems) == 0 {
				t.Error("no problem")
			}
		})
	}
}

// A bracket in a string or a comment is no nesting.
func TestGuardKnowsStrings(t *testing.T) {
	many := strings.Repeat("[", 100) + strings.Repeat("a.", 100)
	for _, data := range []string{
		"a = '" + many + "'", "a = \"" + many + "\"", "a = \"\\\"" + many + "\"", "# " + many,
		"a = '''\n" + many + "\n'''", "a = \"\"\"\n" + many + "\\\"\"\"\"", strings.Repeat("a = [1.5, 2.5]\n", 1) + "b = [\n" + strings.Repeat("1.5,\n", 100) + "]",
	} {
		if p := checkNesting("f.toml", []byte(data)); p != nil {
			t.Errorf("refused %.40q: %s", data, p.Message)
		}
	}
}
