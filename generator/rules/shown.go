package rules

import (
	"reflect"

	"briefpack/generator/pack"
)

// shownTexts lists the texts that hosted pages may show: of the site, of each
// programme, of each inspection's own file and of the guidance. What the tags of pack
// withhold is left out.
func shownTexts(c *pack.Content) []pack.Text {
	var list []pack.Text
	add := func(file string) func(pack.Text) {
		return func(t pack.Text) {
			if t.Set && t.At.File == file {
				list = append(list, t)
			}
		}
	}
	w := walker{take: isShown, fields: map[reflect.Type][]int{}}
	site := c.Site
	site.CommonWords = nil // a list for checks
	w.walk(reflect.ValueOf(&site).Elem(), add(site.At.File))
	for _, p := range c.Programmes {
		w.walk(reflect.ValueOf(p).Elem(), add(p.At.File))
	}
	for _, in := range c.Inspections {
		w.walk(reflect.ValueOf(in).Elem(), add(in.At.File))
	}
	return append(list, textsOfGuidance(c)...)
}

// textsOfGuidance lists the texts of all pages of guidance.
func textsOfGuidance(c *pack.Content) []pack.Text {
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	var list []pack.Text
	for _, t := range c.Texts {
		if pages[t.At.File] {
			list = append(list, t)
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

func (w walker) walk(v reflect.Value, visit func(pack.Text)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.walk(v.Index(i), visit)
		}
	case reflect.Struct:
		if t, ok := v.Addr().Interface().(*pack.Text); ok {
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
