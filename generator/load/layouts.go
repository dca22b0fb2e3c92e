package load

import (
	"reflect"
	"strconv"

	"briefpack/generator/diag"
	"briefpack/generator/look"
	"briefpack/generator/words"
)

// Words reads the fixed words of one language: tables flatten to dotted keys, lists
// to numbered ones. A key of a later file replaces the same key of an earlier one, so
// that a site can change one word and keep the rest.
func Words(lang string, files ...Layout) (*words.Table, []diag.Problem) {
	w := &words.Table{Lang: lang, Phrases: map[string]string{}}
	var problems []diag.Problem
	for _, f := range files {
		t, x, problem := decode(f.Path, f.Data)
		if problem != nil {
			problems = append(problems, *problem)
			continue
		}
		l := filler{x: x}
		l.flatten(w.Phrases, "", "", t)
		problems = append(problems, l.problems...)
	}
	return w, problems
}

// Layout is a file of layouts/, with the path that problems name.
type Layout struct {
	Path string
	Data []byte
}

func (f *filler) flatten(to map[string]string, prefix, path string, t table) {
	for _, key := range f.keysOf(t, path) {
		f.phrase(to, prefix+key, join(path, key), t[key])
	}
}

func (f *filler) phrase(to map[string]string, key, path string, v any) {
	switch v := v.(type) {
	case string:
		to[key] = v
	case table:
		f.flatten(to, key+".", path, v)
	case []any:
		for i, item := range v {
			f.phrase(to, key+"."+strconv.Itoa(i), joinIndex(path, i), item)
		}
	default:
		f.report(mistyped.helped(f.x.at(path).value, asText.write, "%s is %s, but it has to be text", key, kindOf(v)))
	}
}

// Look reads layouts/print.toml. A later file changes what it gives and keeps the rest.
func Look(files ...Layout) (look.Look, []diag.Problem) {
	var l look.Look
	var problems []diag.Problem
	for _, file := range files {
		t, x, problem := decode(file.Path, file.Data)
		if problem != nil {
			problems = append(problems, *problem)
			continue
		}
		f := filler{x: x, unread: map[string]bool{}}
		f.lengths(reflect.ValueOf(&l).Elem(), t, "")
		problems = append(problems, f.problems...)
	}
	return l, problems
}

// lengths fills plain numbers and strings: the look has no places, because nothing
// but this function judges it.
func (f *filler) lengths(dst reflect.Value, t table, path string) {
	known := fields(dst, false)
	for _, key := range f.keysOf(t, path) {
		at := join(path, key)
		k, ok := find(known, key)
		if !ok {
			f.unknown(key, known, path)
			continue
		}
		switch n, isNumber := number(t[key]); k.value.Kind() {
		case reflect.Struct:
			if inner, ok := t[key].(table); ok {
				f.lengths(k.value, inner, at)
				continue
			}
			f.report(mistyped.problem(f.x.at(at).key, "%s is %s, but it has to be a table", key, kindOf(t[key])))
		case reflect.Float64:
			if !isNumber || n < 0 || n > 10_000 {
				f.report(mistyped.helped(f.x.at(at).value, k.doc, "%s is %s, but it has to be a length", key, kindOf(t[key])))
				continue
			}
			k.value.SetFloat(n)
		case reflect.String:
			s, ok := t[key].(string)
			if !ok || !isColour(s) {
				f.report(mistyped.helped(f.x.at(at).value, "write a colour as \"#rrggbb\"", "%s is %s, but it has to be a colour", key, kindOf(t[key])))
				continue
			}
			k.value.SetString(s)
		}
	}
}

func find(known []field, key string) (field, bool) {
	for _, k := range known {
		if k.key == key {
			return k, true
		}
	}
	return field{}, false
}

func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func isColour(s string) bool {
	if len(s) != 7 || s[0] != '#' {
		return false
	}
	_, err := strconv.ParseUint(s[1:], 16, 32)
	return err == nil
}
