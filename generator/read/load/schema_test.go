package load

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/model/keys"
	"briefpack/generator/read/source"
)

// TestSchemaAgrees reads every definition of the sample, of the archives of rules and of our own.
// Where reading finds an unknown key or a value of another kind, so does the schema, and nowhere
// else.
func TestSchemaAgrees(t *testing.T) {
	schemas := keys.Schemas(keys.IDs{"role": {"a"}, "criterion": {"b"}})
	tried, wrong := 0, 0
	for name, data := range definitions(t) {
		schema := schemas[kindOfFile(name)]
		if schema == nil {
			continue
		}
		content, x, problems := decode(name, data)
		if len(problems) > 0 {
			continue
		}
		tried++
		v := validator{x: x, lines: map[int]bool{}}
		v.check(schema, content, "")
		got, want := slices.Sorted(maps.Keys(v.lines)), refused(name, data)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schema refuses lines %v, and check refuses lines %v", name, got, want)
		}
		if len(want) > 0 {
			wrong++
		}
	}
	if tried < 200 || wrong < 5 {
		t.Errorf("%d files were tried, %d of them with problems", tried, wrong)
	}
}

// kindOfFile returns the kind of a content file by its folder.
func kindOfFile(name string) string {
	switch _, file, _ := strings.Cut(name, "content/"); {
	case path.Ext(file) != ".toml":
		return ""
	case file == "site.toml":
		return "site"
	default:
		return strings.TrimSuffix(path.Dir(file), "s")
	}
}

// refused returns the lines on which reading finds an unknown key or a value of another kind.
func refused(name string, data []byte) []int {
	_, file, _ := strings.Cut(name, "content/")
	lines := map[int]bool{}
	for _, p := range Parse(source.File{Path: "content/" + file, Data: data}).Problems {
		if p.Code == unknownKey.Code || p.Code == mistyped.Code || p.Code == emptyValue.Code {
			lines[p.At.Line] = true
		}
	}
	return slices.Sorted(maps.Keys(lines))
}

// definitions returns the content files of the sample and of all archives, by name.
func definitions(t *testing.T) map[string][]byte {
	files := map[string][]byte{}
	for _, pattern := range []string{"content/*.toml", "content/*/*.toml"} {
		names, err := filepath.Glob("../../../" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[strings.TrimPrefix(filepath.ToSlash(name), "../../../")] = data
		}
	}
	for _, pattern := range []string{"../../plan/rules/archive/*.txtar", "testdata/*.txtar"} {
		archives, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range archives {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range a.Files {
				files[filepath.Base(name)+"/"+f.Name] = f.Data
			}
		}
	}
	return files
}

// validator checks decoded TOML against the keywords that our schemas have, as Tombi does: a date
// is no text.
type validator struct {
	x     *index
	lines map[int]bool // with something wrong; keys that are missing do not count
}

func (v *validator) check(s *keys.Schema, value any, path string) {
	if len(s.AnyOf) > 0 {
		v.checkAny(s, value, path)
		return
	}
	switch value := value.(type) {
	case table:
		v.checkTable(s, value, path)
	case []table:
		v.checkList(s, anys(value), path)
	case []any:
		v.checkList(s, value, path)
	default:
		if !isScalar(s, value) {
			v.lines[v.x.at(path).value.Line] = true
		}
	}
}

// checkAny takes the schema for a list if the value is one, and otherwise the first that fits.
func (v *validator) checkAny(s *keys.Schema, value any, path string) {
	for _, one := range s.AnyOf {
		trial := validator{v.x, map[int]bool{}}
		trial.check(one, value, path)
		if len(trial.lines) == 0 {
			return
		}
		if list := kindOf(value); list == "a list" && one.Type == "array" || list == "a table" && one.Type == "object" {
			maps.Copy(v.lines, trial.lines)
			return
		}
	}
	v.lines[v.x.at(path).value.Line] = true
}

func (v *validator) checkTable(s *keys.Schema, value table, path string) {
	if s.Type != "object" {
		v.lines[v.x.at(path).key.Line] = true
		return
	}
	for key, inner := range value {
		i := slices.IndexFunc(s.Properties, func(p keys.Property) bool { return p.Name == key })
		switch {
		case i >= 0:
			v.check(s.Properties[i].Schema, inner, join(path, key))
		case s.Additional.Schema != nil:
			v.check(s.Additional.Schema, inner, join(path, key))
		default:
			v.lines[v.x.at(join(path, key)).key.Line] = true
		}
	}
}

func (v *validator) checkList(s *keys.Schema, list []any, path string) {
	if s.Type != "array" {
		v.lines[v.x.at(path).key.Line] = true
		return
	}
	for i, one := range list {
		v.check(s.Items, one, joinIndex(path, i))
	}
}

func anys(tables []table) []any {
	list := make([]any, len(tables))
	for i, t := range tables {
		list[i] = t
	}
	return list
}

// isScalar reports whether a value fits a schema. The words of an enumeration are a rule's.
func isScalar(s *keys.Schema, value any) bool {
	switch value := value.(type) {
	case string:
		return s.Type == "string" && s.Format == "" && (s.Pattern == "" || regexp.MustCompile(s.Pattern).MatchString(value))
	case int64:
		return s.Type == "integer" && int64(int32(value)) == value
	case bool:
		return s.Type == "boolean"
	case time.Time:
		zone := value.Location().String()
		return s.Type == "string" && (s.Format == "date" && zone == "date-local" || s.Format == "partial-time" && zone == "time-local")
	}
	return false
}

// TestSchemaRefuses finds a slip of each kind, so that TestSchemaAgrees cannot pass on nothing.
func TestSchemaRefuses(t *testing.T) {
	const name = "content/inspections/a.toml"
	for text, line := range map[string]int{
		"programme = 4": 1,
		"stage = \"chosen\"\n[trainin]\nminutes = 4":        2,
		"[training]\nminutes = \"240\"":                     2,
		"[training]\nstart = \"9:30\"":                      2,
		"[training]\ndate = \"2027-01-19\"":                 2,
		"[[person]]\nid = \"a\"\nnmae = \"A\"":              3,
		"[person]\nid = \"a\"":                              1,
		"holidays = [{ fil = \"a.ics\" }]":                  1,
		"[dates]\nnotification = \"soon\"":                  2,
		"[records_reading]\ndates = [2027-02-08, \"soon\"]": 2,
	} {
		content, x, _ := decode(name, []byte(text))
		v := validator{x: x, lines: map[int]bool{}}
		v.check(keys.Schemas(nil)["inspection"], content, "")
		if got := fmt.Sprint(slices.Sorted(maps.Keys(v.lines))); got != fmt.Sprint([]int{line}) {
			t.Errorf("%q: lines %s, want %d", text, got, line)
		}
		if got := refused(name, []byte(text)); !slices.Equal(got, []int{line}) {
			t.Errorf("%q: check refuses %v", text, got)
		}
	}
}
