package lookup

import (
	"reflect"

	"briefpack/generator/model/definition"
)

// SharedShown lists the texts of the site, the programmes and the guidance that hosted pages
// may show.
func SharedShown(c *definition.Content) []definition.Text {
	site := c.Site
	site.CommonWords, site.Titles = nil, nil // lists for checks
	list := shown(reflect.ValueOf(&site).Elem(), site.At.File)
	for _, p := range c.Programmes {
		list = append(list, shown(reflect.ValueOf(p).Elem(), p.At.File)...)
	}
	return append(list, TextsOfGuidance(c)...)
}

// ShownBy lists the texts of an inspection's own file that hosted pages may show.
func ShownBy(in *definition.Inspection) []definition.Text {
	return shown(reflect.ValueOf(in).Elem(), in.At.File)
}

// shown lists the texts of a struct that are in a file and may be shown.
func shown(v reflect.Value, file string) []definition.Text {
	var list []definition.Text
	Walker{Take: isShown, Fields: map[reflect.Type][]int{}}.Walk(v, func(t definition.Text) {
		if t.Set && t.At.File == file {
			list = append(list, t)
		}
	})
	return list
}

// TextsOfGuidance lists the texts of all pages of guidance.
func TextsOfGuidance(c *definition.Content) []definition.Text {
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	var list []definition.Text
	for _, f := range c.Files {
		if pages[f.Path] {
			list = append(list, f.Texts...)
		}
	}
	return list
}

// isShown reports whether hosted pages may show a field.
func isShown(f reflect.StructField) bool { return definition.ShowOf(f).Has(definition.ShowPublic) }

// Walker visits the texts of structs of package definition, at any depth, in the fields that it takes.
type Walker struct {
	Take   func(reflect.StructField) bool
	Fields map[reflect.Type][]int // the fields of a struct to look at
}

func (w Walker) Walk(v reflect.Value, visit func(definition.Text)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.Walk(v.Index(i), visit)
		}
	case reflect.Struct:
		if t, ok := v.Addr().Interface().(*definition.Text); ok {
			visit(*t)
			return
		}
		for _, i := range w.taken(v.Type()) {
			w.Walk(v.Field(i), visit)
		}
	}
}

// taken lists the fields of a struct that a definition can give and the walker takes.
func (w Walker) taken(t reflect.Type) []int {
	list, known := w.Fields[t]
	if known {
		return list
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if _, isKey := f.Tag.Lookup("toml"); (isKey || f.Anonymous) && w.Take(f) {
			list = append(list, i)
		}
	}
	w.Fields[t] = list
	return list
}
