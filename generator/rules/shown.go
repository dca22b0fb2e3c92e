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
	walk(reflect.ValueOf(c.Site), add(c.Site.At.File))
	for _, p := range c.Programmes {
		walk(reflect.ValueOf(*p), add(p.At.File))
	}
	for _, in := range c.Inspections {
		walk(reflect.ValueOf(*in), add(in.At.File))
	}
	pages := map[string]bool{}
	for _, g := range c.Guidance {
		pages[g.At.File] = true
	}
	for _, t := range c.Texts {
		if pages[t.At.File] {
			list = append(list, t)
		}
	}
	return list
}

// walk visits the texts of a struct of pack, at any depth, that are not withheld.
func walk(v reflect.Value, visit func(pack.Text)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), visit)
		}
	case reflect.Struct:
		if t, ok := v.Interface().(pack.Text); ok {
			visit(t)
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if _, isKey := f.Tag.Lookup("toml"); (isKey || f.Anonymous) && f.Tag.Get("show") == "" {
				walk(v.Field(i), visit)
			}
		}
	}
}
