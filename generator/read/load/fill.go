package load

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// filler puts decoded TOML into the structs of package definition, by their tags.
type filler struct {
	x           *index
	inspections bool // whether keys that only an inspection may have are allowed
	texts       []definition.Text
	problems    []diag.Problem
	unread      map[string]bool       // paths whose value could not be read
	named       map[string]bool       // paths whose last part is a name that the content chose
	places      map[string]diag.Place // of phrases, by key; nil for no matter
}

// mostProblems limits how many problems of one file are listed. Nobody reads more at once.
const mostProblems = 200

// report lists a problem, unless there are so many that the file is another kind of file.
func (f *filler) report(p *diag.Problem) {
	if len(f.problems) < mostProblems {
		f.problems = append(f.problems, *p)
	}
}

// field is one key that a struct of package definition can hold.
type field struct {
	key, doc     string
	was          string // the key that it replaces
	prose        bool
	need         string // "yes", or the stage from which it is needed; "" when it never is
	when         string // "readers" when it is needed only if there are readers
	onlyHere     bool   // only an inspection may give it
	short        string // key that a text stands for where it is written instead of a table of the list
	value        reflect.Value
	laterChecked bool // part of a method: whether it is missing is known after the merge
}

// fields lists the keys of a struct, and of the structs embedded in it.
func fields(v reflect.Value, partOfMethod bool) []field {
	var list []field
	for i := range v.NumField() {
		tf := v.Type().Field(i)
		if tf.Anonymous {
			list = append(list, fields(v.Field(i), true)...)
			continue
		}
		key, ok := tf.Tag.Lookup("toml")
		if !ok {
			continue
		}
		list = append(list, field{
			key: key, doc: tf.Tag.Get("doc"), was: tf.Tag.Get("was"), value: v.Field(i), laterChecked: partOfMethod,
			need: tf.Tag.Get("need"), when: tf.Tag.Get("when"), prose: tf.Tag.Get("prose") != "", onlyHere: tf.Tag.Get("only") == "inspection",
			short: tf.Tag.Get("short"),
		})
	}
	return list
}

// table fills a struct from a table at a path.
func (f *filler) table(dst reflect.Value, t table, path string, partOfMethod bool) {
	if at := dst.FieldByName("At"); at.IsValid() {
		at.Set(reflect.ValueOf(f.x.at(path).key))
	}
	known := fields(dst, partOfMethod)
	if len(known) == 1 && known[0].key == "*" {
		known[0].value.Set(reflect.ValueOf(f.phrases(t, path)))
		return
	}
	for _, key := range f.keysOf(t, path) {
		i := slices.IndexFunc(known, func(k field) bool { return k.key == key })
		switch {
		case i < 0:
			f.unknown(key, known, path)
		case known[i].onlyHere && !f.inspections:
			f.report(unknownKey.Helped(f.x.at(join(path, key)).key, "move it to the inspection's own file",
				"%q belongs in an inspection, not in a programme", key))
		default:
			f.value(known[i], t[key], join(path, key))
		}
	}
	for _, k := range known {
		if _, given := t[k.key]; k.need == "yes" && !given && !k.laterChecked && !f.unread[join(path, k.key)] {
			f.report(missing.Helped(f.x.at(path).key, "add "+k.key+": "+k.doc, "%s is missing%s", k.key, inTable(path)))
		}
	}
}

// keysOf lists the keys of a table in the order of the file.
func (f *filler) keysOf(t table, path string) []string {
	keys := make([]string, 0, len(t))
	for key := range t {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		x, y := f.x.at(join(path, a)).order, f.x.at(join(path, b)).order
		if x != y {
			return x - y
		}
		return strings.Compare(a, b)
	})
	return keys
}

// replaced lists keys that Briefpack had, with the text to write instead.
var replaced = map[string]string{
	"calendar.imported_kind": `state the kind of each file: holidays = [{ file = "holidays/glenmarra.ics", kind = "public" }]`,
}

func (f *filler) unknown(key string, known []field, path string) {
	if len(f.problems) >= mostProblems {
		return
	}
	var names []string
	for _, k := range known {
		if k.was == key {
			f.unread[join(path, k.key)] = true
			f.report(unknownKey.Helped(f.x.at(join(path, key)).key, "write "+k.key+" instead of "+key, "the key %q is now %q%s", key, k.key, inTable(path)))
			return
		}
		names = append(names, k.key)
	}
	help := "the keys here are " + strings.Join(names, ", ")
	if now, ok := replaced[plainPath(join(path, key))]; ok {
		f.report(unknownKey.Helped(f.x.at(join(path, key)).key, now, "%q is no longer a key%s", key, inTable(path)))
		return
	}
	if near := diag.Nearest(key, names); near != "" {
		// The misspelt key is not missing as well.
		f.unread[join(path, near)] = true
		help = fmt.Sprintf("did you mean %q?", near)
	}
	f.report(unknownKey.Helped(f.x.at(join(path, key)).key, help, "unknown key %q%s", key, inTable(path)))
}

// value fills one field, whatever its kind.
func (f *filler) value(k field, v any, path string) {
	if f.scalar(k, v, path) {
		return
	}
	if f.tabular(k, v, path) {
		return
	}
	f.unread[path] = true
	if _, isLost := v.(lost); isLost {
		return
	}
	if definition.IsKeyed(k.value.Type()) {
		f.report(mistyped.Helped(f.x.at(path).key, "write ["+k.key+".<name>] above each of them, with a name of your own", "%s is %s, but it has to be tables with names", k.key, kindOf(v)))
		return
	}
	if k.value.Kind() == reflect.Slice {
		f.notTables(k, v, path)
		return
	}
	f.report(mistyped.Helped(f.x.at(path).key, "write ["+k.key+"] on its own line, and its keys below", "%s is %s, but it has to be a table", k.key, kindOf(v)))
}

// tabular fills a field that holds tables; false if the value is not a table.
func (f *filler) tabular(k field, v any, path string) bool {
	t, isTable := v.(table)
	if k.value.Kind() == reflect.Struct {
		if isTable {
			f.table(k.value, t, path, k.laterChecked)
		}
		return isTable || f.firstOf(k, v, path)
	}
	if definition.IsKeyed(k.value.Type()) {
		if isTable {
			f.keyed(k.value, t, path, k.laterChecked && f.inspections)
		}
		return isTable
	}
	if k.short != "" {
		v = f.longhand(k, v, path)
	}
	tables, ok := tablesOf(v)
	if ok {
		f.singles(k, len(tables), path)
		f.tables(k.value, tables, path)
	}
	return ok || f.onlyOne(k, v, path)
}

// longhand returns a list of tables in which texts may stand for tables with a single key.
func (f *filler) longhand(k field, v any, path string) any {
	if s, ok := v.(string); ok {
		f.x.add(joinIndex(path, 0), f.x.at(path))
		v = []any{s}
	}
	list, ok := v.([]any)
	if !ok {
		return v
	}
	out := make([]any, len(list))
	for i, item := range list {
		s, ok := item.(string)
		if !ok {
			out[i] = item
			continue
		}
		at := joinIndex(path, i)
		f.x.add(join(at, k.short), f.x.at(at))
		out[i] = table{k.short: s}
	}
	return out
}

// tables fills a slice of structs from an array of tables.
func (f *filler) tables(dst reflect.Value, tables []table, path string) {
	list := reflect.MakeSlice(dst.Type(), len(tables), len(tables))
	for i, t := range tables {
		f.table(list.Index(i), t, joinIndex(path, i), false)
	}
	dst.Set(list)
}

// keyed fills a slice of structs from a table of tables, whose keys the content chooses. In
// part, each of them may be the rest of one that the programme has.
func (f *filler) keyed(dst reflect.Value, t table, path string, inPart bool) {
	list := reflect.MakeSlice(dst.Type(), 0, len(t))
	for _, key := range f.keysOf(t, path) {
		f.named[join(path, key)] = true
		inner, ok := t[key].(table)
		if !ok {
			f.unread[join(path, key)] = true
			f.report(mistyped.Helped(f.x.at(join(path, key)).key, "write a table", "%s is %s, but it has to be a table", key, kindOf(t[key])))
			continue
		}
		one := reflect.New(dst.Type().Elem()).Elem()
		one.FieldByName("Key").SetString(key)
		f.table(one, inner, join(path, key), inPart)
		list = reflect.Append(list, one)
	}
	dst.Set(list)
}

// tablesOf recognises an array of tables in both of the decoder's shapes.
func tablesOf(v any) ([]table, bool) {
	switch v := v.(type) {
	case []table:
		return v, true
	case []any:
		list := make([]table, len(v))
		for i := range v {
			t, ok := v[i].(table)
			if !ok {
				return nil, false
			}
			list[i] = t
		}
		return list, true
	}
	return nil, false
}

// inTable returns the table of a key in words: " in [training]", " in [[reader]] 3".
func inTable(path string) string {
	parts := strings.Split(strings.TrimPrefix(path, pathSeparator), pathSeparator)
	if path == "" {
		return ""
	}
	last := len(parts) - 1
	if n, err := strconv.Atoi(parts[last]); err == nil && last > 0 {
		return fmt.Sprintf(" in [[%s]] number %d", strings.Join(parts[:last], "."), n+1)
	}
	return fmt.Sprintf(" in [%s]", strings.Join(parts, "."))
}
