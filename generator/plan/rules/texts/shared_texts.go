package texts

import (
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

// sharedTexts holds the texts with values that inspections share, and the site.
type sharedTexts struct {
	site  definition.Site
	files []fillable
}

// fillable is a shared file and its texts with values.
type fillable struct {
	path     string
	guidance *definition.Guidance // who it is for, and no more; nil if it is no guidance
	texts    []definition.Text
}

// sharedOf returns the texts with values that inspections share. They count by their content.
func sharedOf(shared cache.Value[*definition.Content]) cache.Value[sharedTexts] {
	c := shared.V
	s := sharedTexts{site: c.Site}
	for _, p := range c.Programmes {
		s.files = append(s.files, fillable{path: p.At.File, texts: withValues(reflect.ValueOf(p).Elem(), p.At.File)})
	}
	byPath := map[string]*definition.File{}
	for _, f := range c.Files {
		byPath[f.Path] = f
	}
	for _, g := range c.Guidance {
		one := fillable{path: g.At.File, guidance: &definition.Guidance{Programmes: g.Programmes, Stages: g.Stages}}
		if f := byPath[g.At.File]; f != nil {
			one.texts = slices.DeleteFunc(slices.Clone(f.Texts), func(t definition.Text) bool { return !holdsValue(t) })
		}
		s.files = append(s.files, one)
	}
	return cache.Plain(s)
}

func (s sharedTexts) of(path string) []definition.Text {
	for _, f := range s.files {
		if f.path == path {
			return f.texts
		}
	}
	return nil
}

// filesFor lists the files that are filled with the values of an inspection.
func (s sharedTexts) filesFor(in *definition.Inspection) []string {
	files := []string{in.At.File, in.Programme.At.File}
	for _, f := range s.files {
		if f.guidance != nil && lookup.IsFor(f.guidance, in) {
			files = append(files, f.path)
		}
	}
	return files
}

// withValues lists the texts of a struct that are in a file and have a {{value}} in a key
// that may have one. In other keys values are not filled, which another rule reports.
func withValues(v reflect.Value, file string) []definition.Text {
	var list []definition.Text
	lookup.Walker{Take: isFilled, Fields: map[reflect.Type][]int{}}.Walk(v, func(t definition.Text) {
		if t.At.File == file && holdsValue(t) {
			list = append(list, t)
		}
	})
	return list
}

func holdsValue(t definition.Text) bool { return strings.Contains(t.V, "{{") }

// isFilled reports whether a field holds texts that may have a {{value}}, or tables.
func isFilled(f reflect.StructField) bool {
	isText := f.Type == reflect.TypeFor[definition.Text]() || f.Type == reflect.TypeFor[[]definition.Text]() || f.Type == reflect.TypeFor[definition.Entries]()
	return !isText || f.Tag.Get("prose") != ""
}

// sharedValues returns the values for a shared page: the values of its programme if it is for
// only one, else the values of the site.
func sharedValues(c *definition.Content, g *definition.Guidance, r *rule.Report) *values.Values {
	if len(g.Programmes) == 1 {
		for _, p := range c.Programmes {
			if p.ID == g.Programmes[0].V {
				return values.ForProgramme(p, &c.Site, r.Words)
			}
		}
	}
	return values.ForSite(&c.Site, c.Programmes, r.Words)
}

// readTogether groups texts that are filled one after the other: the texts of a page of
// guidance. Every other text is alone.
func readTogether(texts []definition.Text) [][]definition.Text {
	var groups [][]definition.Text
	for i, t := range texts {
		if i > 0 && strings.HasSuffix(t.At.File, ".md") && texts[i-1].At.File == t.At.File {
			last := len(groups) - 1
			groups[last] = append(groups[last], t)
			continue
		}
		groups = append(groups, []definition.Text{t})
	}
	return groups
}
