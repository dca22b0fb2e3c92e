package texts

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

// missingValues returns the names, as texts write them, of the values of an inspection
// that have to be given and are not, or are given and could not be read. Load reports
// each of them once; what fails for the lack of it would only bury that.
func missingValues(c *definition.Content, in *definition.Inspection) missing {
	m := missing{}
	m.fields(reflect.ValueOf(*in), "")
	m.unread(in.Unread)
	if in.Programme != nil {
		m.unread(in.Programme.Unread)
	}
	m.site(c)
	m.derive()
	return m
}

// missingFromShared returns the missing values of a page that is filled with the values of a
// programme. They include values that one of its inspections lacks, because inspections may be
// meant to give a value that the programme does not.
func missingFromShared(r *rule.Report, c *definition.Content, g *definition.Guidance) missing {
	m := missing{}
	m.site(c)
	for _, in := range c.Inspections {
		if len(g.Programmes) == 1 && in.Programme != nil && in.ProgrammeID.V == g.Programmes[0].V {
			for _, name := range rule.Of(r, in, lacksOf) {
				m[name] = true
			}
		}
	}
	m.derive()
	return m
}

// lacksOf lists what an inspection lacks of the values that a programme can give.
func lacksOf(in *definition.Inspection) []string {
	m := missing{}
	m.fields(reflect.ValueOf(in.Method), "")
	m.unread(in.Programme.Unread)
	return slices.Sorted(maps.Keys(m))
}

// allProgrammesAreRead reports whether every programme of a page was read.
func allProgrammesAreRead(c *definition.Content, g *definition.Guidance) bool {
	return !slices.ContainsFunc(g.Programmes, func(id definition.Text) bool {
		return !slices.ContainsFunc(c.Programmes, func(p *definition.Programme) bool { return p.ID == id.V })
	})
}

// missing holds names of values, by their keys and in their short forms.
type missing map[string]bool

// Fields adds the values of a struct that its tags need and that are not given.
func (m missing) fields(s reflect.Value, prefix string) {
	for i := range s.NumField() {
		tf, f := s.Type().Field(i), s.Field(i)
		if tf.Anonymous {
			m.fields(f, prefix)
		}
		key, ok := tf.Tag.Lookup("toml")
		if !ok {
			continue
		}
		switch {
		case f.Kind() == reflect.Struct && !f.FieldByName("Set").IsValid():
			m.fields(f, prefix+key+".")
		case tf.Tag.Get("need") == "":
		case f.Kind() == reflect.Slice && f.Len() == 0, f.Kind() == reflect.Struct && f.FieldByName("Set").IsZero():
			m.add(prefix + key)
		}
	}
}

// unread adds keys that could not be read. An unreadable person may have any role, so all values
// of roles count as missing.
func (m missing) unread(keys definition.Keys) {
	for _, key := range keys {
		m.add(key)
	}
	if keys.Touch("person") {
		m.add("people")
	}
}

func (m missing) add(name string) {
	m[name] = true
	table, key, _ := strings.Cut(name, ".")
	switch {
	case table == "records_reading" && key == "":
		m["reading"] = true
	case table == "records_reading":
		m["reading."+key] = true
	}
}

// holds reports whether a value, or a table that it is in, is missing.
func (m missing) holds(name string) bool {
	for !m[name] {
		i := strings.LastIndexByte(name, '.')
		if i < 0 {
			return false
		}
		name = name[:i]
	}
	return true
}

// site adds the values of the site: all of them when its file could not be read.
func (m missing) site(c *definition.Content) {
	m.fields(reflect.ValueOf(c.Site), "site.")
	for _, key := range c.Site.Unread {
		m.add("site." + key)
	}
	if c.Site.At.File == "" {
		m.every(reflect.TypeFor[definition.Site](), "site.")
	}
}

// every adds each value that a struct could give.
func (m missing) every(t reflect.Type, prefix string) {
	for i := range t.NumField() {
		key, ok := t.Field(i).Tag.Lookup("toml")
		if !ok {
			continue
		}
		m.add(prefix + key)
		if ft := t.Field(i).Type; ft.Kind() == reflect.Struct {
			m.every(ft, prefix+key+".")
		}
	}
}

// derive adds the values that are worked out from others.
func (m missing) derive() {
	for name, from := range map[string][]string{
		"records_reading.first": {"records_reading.dates"},
		"records_reading.last":  {"records_reading.dates"},
		"training.end":          {"training.start", "training.minutes"},
	} {
		if slices.ContainsFunc(from, func(f string) bool { return m[f] }) {
			m.add(name)
		}
	}
}
