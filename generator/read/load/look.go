package load

import (
	"reflect"
	"strconv"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/printstyle"
)

// Places is the places of the values of the last file, by dotted key.
type Places map[string]diag.Place

// Look reads layouts/print.toml. A later file changes what it gives and keeps the rest.
// A value that cannot be printed with is a problem where it was written last.
func Look(files ...Layout) (printstyle.Look, Places, []diag.Problem) {
	var l printstyle.Look
	var places Places
	var last diag.Place
	var problems []diag.Problem
	for _, file := range files {
		places, last = Places{}, diag.Place{File: file.Path, Line: 1, Col: 1}
		t, x, faults := decode(file.Path, file.Data)
		problems = append(problems, faults...)
		if t == nil {
			continue
		}
		f := filler{x: x, unread: map[string]bool{}}
		f.lengths(reflect.ValueOf(&l).Elem(), t, "", places)
		problems = append(problems, f.problems...)
	}
	if len(problems) > 0 {
		return l, places, problems
	}
	for _, fault := range l.Faults() {
		problems = append(problems, *unprintable.Helped(places.nearest(fault.Key, last), fault.Help, "%s", fault.Says))
	}
	return l, places, problems
}

// nearest returns where a key was written. Large print takes the
// values that it does not set from print. A value that no file of the site sets has the place
// otherwise.
func (p Places) nearest(key string, otherwise diag.Place) diag.Place {
	for _, k := range []string{key, strings.TrimPrefix(key, "large_print.")} {
		if at, ok := p[k]; ok && at.File != "" {
			return at
		}
	}
	return otherwise
}

// lengths fills numbers, flags and strings, and notes where each was written.
func (f *filler) lengths(dst reflect.Value, t table, path string, places Places) {
	known := fields(dst, false)
	for _, key := range f.keysOf(t, path) {
		at := join(path, key)
		k, ok := find(known, key)
		if !ok {
			f.unknown(key, known, path)
			continue
		}
		if k.value.Kind() != reflect.Struct {
			if f.length(k, t[key], at) {
				places[strings.ReplaceAll(strings.TrimPrefix(at, pathSeparator), pathSeparator, ".")] = f.x.at(at).value
			}
			continue
		}
		if inner, ok := t[key].(table); ok {
			f.lengths(k.value, inner, at, places)
			continue
		}
		f.report(mistyped.Problem(f.x.at(at).key, "%s is %s, but it has to be a table", key, kindOf(t[key])))
	}
}

// length fills one value; false when it is of the wrong kind.
func (f *filler) length(k field, v any, path string) bool {
	wrong := func(help, want string) bool {
		f.report(mistyped.Helped(f.x.at(path).value, help, "%s is %s, but it has to be %s", k.key, kindOf(v), want))
		return false
	}
	switch to := k.value.Addr().Interface().(type) {
	case *float64:
		n, ok := number(v)
		if !ok || n < 0 || n > 20_000 {
			return wrong(k.doc, "a length")
		}
		*to = n
	case *bool:
		b, ok := v.(bool)
		if !ok {
			return wrong(k.doc, "true or false")
		}
		*to = b
	case *string:
		s, ok := v.(string)
		if colour := !strings.HasPrefix(strings.TrimPrefix(path, pathSeparator), "faces"); colour && (!ok || !isColour(s)) {
			return wrong("write a colour as \"#rrggbb\"", "a colour")
		}
		if !ok {
			return wrong(k.doc, "the path of a file in layouts/")
		}
		*to = s
	}
	return true
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
