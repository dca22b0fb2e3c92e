package secrets

import (
	"reflect"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// plan is what the tags of a struct say about its fields.
type plan struct {
	owner  int // the first field that names someone, who the struct is about; -1 for no one
	fields []field
}

// field is a field of a struct that may have secrets, or parts that have.
type field struct {
	index             int
	key               string
	show              definition.Show
	isPublic, isNamed bool
}

// plans holds the plans of the structs that were asked for.
type plans map[reflect.Type]plan

// of reads the tags of a struct once.
func (all plans) of(t reflect.Type) plan {
	p, isKnown := all[t]
	if isKnown {
		return p
	}
	p.owner = -1
	for i := range t.NumField() {
		one := t.Field(i)
		show := definition.ShowOf(one)
		isNamed := show.Has(definition.ShowNamed)
		if isNamed && p.owner < 0 && one.Type == reflect.TypeFor[definition.Text]() {
			p.owner = i
		}
		if one.Type != reflect.TypeFor[diag.Place]() { // where it is, which no page shows
			p.fields = append(p.fields, field{i, one.Tag.Get("toml"), show, show.Has(definition.ShowPublic), isNamed})
		}
	}
	all[t] = p
	return p
}
