package edit

import (
	"fmt"
	"reflect"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/read/tomledit"
)

// personal is a key of a definition with personal data, or a list of tables about people.
type personal struct {
	path tomledit.Path
	says string // what it is, for a plan
}

// personalIn lists the keys of an inspection that not everyone may see. It follows the show tags,
// so it needs no code for a new key.
func personalIn(in *definition.Inspection) []personal {
	var w personalWalk
	w.table(reflect.ValueOf(in).Elem(), "", "")
	return w.list
}

type personalWalk struct{ list []personal }

// table goes through a table at a path, which a plan calls by a name.
func (w *personalWalk) table(v reflect.Value, path tomledit.Path, name string) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			w.table(v.Field(i), path, name)
			continue
		}
		key, ok := f.Tag.Lookup("toml")
		if !ok {
			continue
		}
		w.key(v.Field(i), path.Key(key), definition.ShowOf(f), join(name, key))
	}
}

func join(name, key string) string {
	if name == "" {
		return key
	}
	return name + "." + key
}

func (w *personalWalk) key(v reflect.Value, path tomledit.Path, show definition.Show, name string) {
	switch {
	case !show.Has(definition.ShowPublic):
		if isGiven(v) {
			w.list = append(w.list, personal{path, name})
		}
	case isTable(v.Type()):
		w.table(v, path, name)
	case v.Kind() == reflect.Slice && isTable(v.Type().Elem()):
		w.tables(v, path, name)
	}
}

// tables goes through a list of tables, or takes all of it if it is about people.
func (w *personalWalk) tables(v reflect.Value, path tomledit.Path, name string) {
	if isAboutPeople(v.Type().Elem()) {
		if v.Len() > 0 {
			w.list = append(w.list, personal{path, fmt.Sprintf("[[%s]], all %d", name, v.Len())})
		}
		return
	}
	for i := range v.Len() {
		at, called := path.Index(i), name+" "+strconv.Itoa(i+1)
		if key := v.Index(i).FieldByName("Key"); key.IsValid() {
			at, called = path.Key(key.String()), join(name, key.String())
		}
		w.table(v.Index(i), at, called)
	}
}

// isTable reports whether a type is a table of a definition.
func isTable(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for f := range t.Fields() {
		if _, ok := f.Tag.Lookup("toml"); ok {
			return true
		}
	}
	return false
}

// isAboutPeople reports whether a table names someone.
func isAboutPeople(t reflect.Type) bool {
	for f := range t.Fields() {
		if definition.ShowOf(f).Has(definition.ShowNamed) {
			return true
		}
	}
	return false
}

// isGiven reports whether a definition sets a value or a list.
func isGiven(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() > 0
	}
	set := v.FieldByName("Set")
	return !set.IsValid() || set.Bool()
}
