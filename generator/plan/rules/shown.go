package rules

import (
	"reflect"

	"briefpack/generator/model/definition"
)

// sharedShown lists the texts that hosted pages may show and that no inspection has for
// itself: of the site, of each programme and of the guidance. What the tags of pack
// withhold is left out.
func sharedShown(c *definition.Content) []definition.Text {
	site := c.Site
	site.CommonWords = nil // a list for checks
	list := shown(reflect.ValueOf(&site).Elem(), site.At.File)
	for _, p := range c.Programmes {
		list = append(list, shown(reflect.ValueOf(p).Elem(), p.At.File)...)
	}
	return append(list, textsOfGuidance(c)...)
}

// shownBy lists the texts of an inspection's own file that hosted pages may show.
func shownBy(in *definition.Inspection) []definition.Text {
	return shown(reflect.ValueOf(in).Elem(), in.At.File)
}

// shown lists the texts of a struct that stand in a file and are not withheld.
func shown(v reflect.Value, file string) []definition.Text {
	var list []definition.Text
	walker{take: isShown, fields: map[reflect.Type][]int{}}.walk(v, func(t definition.Text) {
		if t.Set && t.At.File == file {
			list = append(list, t)
		}
	})
	return list
}

// textsOfGuidance lists the texts of all pages of guidance.
func textsOfGuidance(c *definition.Content) []definition.Text {
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
func isShown(f reflect.StructField) bool { return f.Tag.Get("show") == "" }

// walker visits the texts of structs of pack, at any depth, in the fields that it takes.
type walker struct {
	take   func(reflect.StructField) bool
	fields map[reflect.Type][]int // the fields of a struct to look at
}

func (w walker) walk(v reflect.Value, visit func(definition.Text)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.walk(v.Index(i), visit)
		}
	case reflect.Struct:
		if t, ok := v.Addr().Interface().(*definition.Text); ok {
			visit(*t)
			return
		}
		for _, i := range w.taken(v.Type()) {
			w.walk(v.Field(i), visit)
		}
	}
}

// taken lists the fields of a struct that a definition can give and the walker takes.
func (w walker) taken(t reflect.Type) []int {
	list, known := w.fields[t]
	if known {
		return list
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if _, isKey := f.Tag.Lookup("toml"); (isKey || f.Anonymous) && w.take(f) {
			list = append(list, i)
		}
	}
	w.fields[t] = list
	return list
}
