package html

import (
	"html/template"
	"maps"
	"reflect"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// checker follows the type of the dot through all templates, to find unknown fields in every
// branch, even if no page takes it. It reports nothing for a type that it cannot follow, which
// is nil.
type checker struct {
	set      *template.Template
	files    map[string][]byte
	words    *words.Table
	seen     map[visit]bool
	problems []diag.Problem
}

// visit is a template executed with a dot of some type.
type visit struct {
	name string
	dot  reflect.Type
}

// scope holds the names that a part of a template can use.
type scope struct {
	file string // layout that contains it
	dot  reflect.Type
	vars map[string]reflect.Type
}

func (s scope) with(name string, t reflect.Type) scope {
	s.vars = maps.Clone(s.vars)
	s.vars[name] = t
	return s
}
