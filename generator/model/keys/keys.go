// Package keys describes the keys of content files, from the tags of package definition: for the
// reference of keys, and as schemas for editors.
package keys

import (
	"reflect"
	"strings"

	"briefpack/generator/model/definition"
)

// Key is one key that a file may hold, for the reference.
type Key struct {
	File string // "site", "programme", "inspection" or "guidance"
	Name string // dotted, with [[ ]] around lists of tables: "training.minutes", "[[agenda]].title"
	Kind string // what kind of value it takes, in a lead's words
	Need string // "yes" if it is required, or the stage from which it is; the programme or the inspection may give a key of a method
	Doc  string
}

// fileType is a kind of content file, with the type of what it holds.
type fileType struct {
	name string
	of   reflect.Type
}

func fileTypes() []fileType {
	return []fileType{
		{"site", reflect.TypeFor[definition.Site]()},
		{"programme", reflect.TypeFor[definition.Programme]()},
		{"inspection", reflect.TypeFor[definition.Inspection]()},
		{"guidance", reflect.TypeFor[definition.Guidance]()},
	}
}

// All lists every key of every kind of file, in the order of their types.
func All() []Key {
	var keys []Key
	for _, f := range fileTypes() {
		for _, k := range keysOf(f.of, "") {
			if k.onlyInspection && f.name != "inspection" {
				continue
			}
			k.File = f.name
			keys = append(keys, k.Key)
		}
	}
	return keys
}

type keyEntry struct {
	Key
	onlyInspection bool
}

func keysOf(t reflect.Type, prefix string) []keyEntry {
	var keys []keyEntry
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			keys = append(keys, keysOf(f.Type, prefix)...)
			continue
		}
		name, ok := f.Tag.Lookup("toml")
		if !ok {
			continue
		}
		kind, table := kindOfKey(f.Type)
		k := keyEntry{Key{Name: prefix + name, Kind: kind, Need: f.Tag.Get("need"), Doc: f.Tag.Get("doc")}, f.Tag.Get("only") == "inspection"}
		if f.Tag.Get("short") != "" {
			k.Kind = "text, or " + k.Kind
		}
		if f.Type.Kind() == reflect.Slice && table != nil {
			k.Name = prefix + "[[" + name + "]]"
		}
		if definition.IsKeyed(f.Type) {
			k.Name, k.Kind = prefix+"["+name+".NAME]", "table"
		}
		keys = append(keys, k)
		if table != nil {
			keys = append(keys, keysOf(table, k.Name+".")...)
		}
	}
	return keys
}

// kindOfKey returns the kind of value of a key, and for tables the type of their content.
func kindOfKey(t reflect.Type) (kind string, table reflect.Type) {
	switch t {
	case reflect.TypeFor[definition.Text]():
		return "text", nil
	case reflect.TypeFor[definition.Int]():
		return "whole number", nil
	case reflect.TypeFor[definition.Flag]():
		return "true or false", nil
	case reflect.TypeFor[definition.Date]():
		return "date", nil
	case reflect.TypeFor[definition.Clock]():
		return "clock time", nil
	case reflect.TypeFor[[]definition.Text]():
		return "list of texts", nil
	case reflect.TypeFor[[]definition.Date]():
		return "list of dates", nil
	case reflect.TypeFor[definition.Phrases]():
		return "text", nil
	case reflect.TypeFor[definition.Entries]():
		return "table of texts with your own keys", nil
	case reflect.TypeFor[definition.DateEntries]():
		return "table of dates with your own keys", nil
	}
	if t.Kind() == reflect.Slice {
		return "list of tables", t.Elem()
	}
	return "table", t
}

// In reports whether a key belongs to a table, for somebody who asks for one table.
func (k Key) In(table string) bool {
	plain := strings.NewReplacer("[", "", "]", "").Replace(k.Name)
	return plain == table || strings.HasPrefix(plain, table+".")
}
