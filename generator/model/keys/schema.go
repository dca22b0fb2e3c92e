package keys

import (
	"encoding/json"
	"reflect"

	"briefpack/generator/model/definition"
)

// Schema is a JSON Schema (draft 7), with the keywords that a definition needs. It has no
// references, which some editors do not follow.
type Schema struct {
	Draft       string      `json:"$schema,omitempty"`
	Title       string      `json:"title,omitempty"`
	Description string      `json:"description,omitempty"`
	Type        string      `json:"type,omitempty"`
	Format      string      `json:"format,omitempty"`
	Pattern     string      `json:"pattern,omitempty"`
	Enum        []string    `json:"enum,omitempty"`
	AnyOf       []*Schema   `json:"anyOf,omitempty"`
	Items       *Schema     `json:"items,omitempty"`
	Required    []string    `json:"required,omitempty"`
	Properties  Properties  `json:"properties,omitempty"`
	Additional  *Additional `json:"additionalProperties,omitempty"`
}

// Property is one key of a table.
type Property struct {
	Name string
	*Schema
}

// Properties are the keys of a table, in the order of the definition.
type Properties []Property

// MarshalJSON returns the properties as an object.
func (ps Properties) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, p := range ps {
		if i > 0 {
			out = append(out, ',')
		}
		value, err := json.Marshal(p.Schema)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, '"'), p.Name...), '"', ':')
		out = append(out, value...)
	}
	return append(out, '}'), nil
}

// Additional is the schema of the keys that are not properties; nil forbids them.
type Additional struct{ *Schema }

// MarshalJSON returns false if further keys are forbidden.
func (a Additional) MarshalJSON() ([]byte, error) {
	if a.Schema == nil {
		return []byte("false"), nil
	}
	return json.Marshal(a.Schema)
}

// tomlFiles lists the kinds of content file that are TOML as a whole.
var tomlFiles = []string{"site", "programme", "inspection"}

// IDs are the ids that a site has, by what they name: programme, role, criterion, task and phase.
type IDs map[string][]string

// Schemas returns the schema of each kind of definition, by kind: site, programme and inspection.
// An editor proposes the ids where one of them may be written. Others are allowed too, because a
// schema cannot look into the file that it is for.
func Schemas(known IDs) map[string]*Schema {
	schemas := map[string]*Schema{}
	for _, f := range fileTypes() {
		for _, name := range tomlFiles {
			if name == f.name {
				s := schemer{inspections: name == "inspection", known: known}.table(f.of, false)
				s.Draft, s.Title = "http://json-schema.org/draft-07/schema#", "Briefpack "+name
				schemas[name] = s
			}
		}
	}
	return schemas
}

// schemer makes the schemas of one kind of file.
type schemer struct {
	inspections bool // whether keys that only an inspection may have are allowed
	known       IDs
}

// table returns the schema of a struct. In a part of a method, the other file may have what is
// required.
func (m schemer) table(t reflect.Type, partOfMethod bool) *Schema {
	s := &Schema{Type: "object", Additional: &Additional{}}
	m.addFields(s, t, partOfMethod)
	return s
}

func (m schemer) addFields(s *Schema, t reflect.Type, partOfMethod bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, isKey := f.Tag.Lookup("toml")
		switch {
		case f.Anonymous:
			m.addFields(s, f.Type, true)
			continue
		case !isKey, f.Tag.Get("only") == "inspection" && !m.inspections:
			continue
		}
		if name == "*" {
			s.Additional = &Additional{fixedWords(wordsDepth)}
			continue
		}
		one := m.field(f, partOfMethod)
		one.Description = f.Tag.Get("doc")
		s.Properties = append(s.Properties, Property{name, one})
		if f.Tag.Get("need") == "yes" && !partOfMethod {
			s.Required = append(s.Required, name)
		}
	}
}

// wordsDepth is how deep the tables of fixed words go, as in overview.days.one. A schema for
// editors has no references, so it cannot be recursive.
const wordsDepth = 3

// fixedWords returns the schema of a fixed word, or of a table of them.
func fixedWords(depth int) *Schema {
	text := &Schema{Type: "string", Pattern: `\S`}
	if depth == 1 {
		return text
	}
	return &Schema{AnyOf: []*Schema{text, {Type: "object", Additional: &Additional{fixedWords(depth - 1)}}}}
}

// clockPattern matches a clock time in quotes. Editors read TOML 1.0, in which 09:30 is not a value.
const clockPattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"

// field returns the schema of one key.
func (m schemer) field(f reflect.StructField, partOfMethod bool) *Schema {
	text := &Schema{Type: "string", Pattern: `\S`}
	if words := definition.WordsOf(f); words != nil {
		text = &Schema{Type: "string", Enum: words}
	} else if ids := m.known[f.Tag.Get("of")]; len(ids) > 0 {
		text = &Schema{AnyOf: []*Schema{{Type: "string", Enum: ids}, text}}
	}
	date := &Schema{Type: "string", Format: "date"}
	switch f.Type {
	case reflect.TypeFor[definition.Text]():
		return text
	case reflect.TypeFor[definition.Int]():
		return &Schema{Type: "integer"}
	case reflect.TypeFor[definition.Flag]():
		return &Schema{Type: "boolean"}
	case reflect.TypeFor[definition.Date]():
		return date
	case reflect.TypeFor[definition.Clock]():
		return &Schema{AnyOf: []*Schema{{Type: "string", Pattern: clockPattern}, {Type: "string", Format: "partial-time"}}}
	case reflect.TypeFor[[]definition.Text]():
		return &Schema{Type: "array", Items: text}
	case reflect.TypeFor[[]definition.Date]():
		return &Schema{Type: "array", Items: date}
	case reflect.TypeFor[definition.Entries]():
		return &Schema{Type: "object", Additional: &Additional{&Schema{AnyOf: []*Schema{text, {Type: "integer"}}}}}
	case reflect.TypeFor[definition.DateEntries]():
		byName := &Schema{Type: "object", Additional: &Additional{date}}
		for _, id := range m.known[f.Tag.Get("of")] {
			byName.Properties = append(byName.Properties, Property{id, date})
		}
		return byName
	}
	return m.tables(f, partOfMethod)
}

// tables returns the schema of a key that holds one table or several.
func (m schemer) tables(f reflect.StructField, partOfMethod bool) *Schema {
	switch {
	case f.Type.Kind() != reflect.Slice:
		return m.table(f.Type, partOfMethod)
	case definition.IsKeyed(f.Type):
		return &Schema{Type: "object", Additional: &Additional{m.table(f.Type.Elem(), partOfMethod && m.inspections)}}
	case f.Tag.Get("short") != "":
		one := m.table(f.Type.Elem(), false)
		text := &Schema{Type: "string"}
		return &Schema{AnyOf: []*Schema{text, {Type: "array", Items: &Schema{AnyOf: []*Schema{text, one}}}}}
	}
	return &Schema{Type: "array", Items: m.table(f.Type.Elem(), false)}
}
