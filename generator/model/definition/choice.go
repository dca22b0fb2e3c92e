package definition

import (
	"reflect"
	"strings"
)

// Choice is a text that must be one of a few words.
type Choice struct {
	Key string
	Text
	Words []string
}

// WordsOf returns the words that a field takes, or nil if it takes any text.
func WordsOf(f reflect.StructField) []string {
	if words, ok := f.Tag.Lookup("words"); ok {
		return strings.Split(words, ",")
	}
	return nil
}

// Choices lists the texts in a struct of this package that must be one of a few words, in the
// order of its fields. It leaves out embedded structs, such as the Method of an Inspection.
func Choices[T Site | Programme | Method | Inspection | Guidance](v *T) []Choice {
	return choices(nil, reflect.ValueOf(v).Elem())
}

func choices(list []Choice, v reflect.Value) []Choice {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		key, isKey := f.Tag.Lookup("toml")
		if !isKey || f.Anonymous {
			continue
		}
		words := WordsOf(f)
		switch value := v.Field(i).Interface().(type) {
		case Text:
			if words != nil && value.Set {
				list = append(list, Choice{key, value, words})
			}
			continue
		case []Text:
			for _, one := range value {
				if words != nil {
					list = append(list, Choice{key, one, words})
				}
			}
			continue
		}
		list = inner(list, v.Field(i))
	}
	return list
}

// inner adds the choices of a table, or of each table in a list.
func inner(list []Choice, v reflect.Value) []Choice {
	switch v.Kind() {
	case reflect.Struct:
		return choices(list, v)
	case reflect.Slice:
		for i := range v.Len() {
			if v.Index(i).Kind() == reflect.Struct {
				list = choices(list, v.Index(i))
			}
		}
	}
	return list
}

// IsKeyed reports whether a list is written as tables with keys that the content chooses,
// [task.names], rather than as a list of tables.
func IsKeyed(t reflect.Type) bool {
	if t.Kind() != reflect.Slice || t.Elem().Kind() != reflect.Struct {
		return false
	}
	_, has := t.Elem().FieldByName("Key")
	return has
}
