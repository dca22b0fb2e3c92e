package edition

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
)

// Secret is a value that the hosted edition of an inspection must not contain.
type Secret struct {
	Owner string // folder of the inspection
	ID    string // id of the person it belongs to, or its key: "training.joining"
	Kind  string // "name", "email", "phone" or "text"
	Value string
}

// Withheld returns everything that the hosted edition of an inspection must not
// contain: the value of every field that its tag withholds, in the order of the fields.
//
// Names, e-mail addresses and telephone numbers of people who are not published are
// listed whatever they are. Of the other fields, whose words may be anybody's ("teacher",
// "large print"), only what gives somebody or something away is listed: see telling.
// Ids are not: nothing composed ever holds one. Nor are posts: pages speak of chief
// executives and team leaders by right. What a published person of the same
// inspection has as their own name, address or number is no secret there.
func Withheld(in *definition.Inspection) []Secret {
	f := finder{in: in, known: knownIDs(in), public: published(in), seen: map[string]bool{}}
	f.fields(reflect.ValueOf(in).Elem(), "")
	return f.secrets
}

type finder struct {
	in      *definition.Inspection
	known   map[string]bool // ids, which are no secrets
	public  map[string]bool // values that the inspection publishes, folded
	seen    map[string]bool // values that are listed already
	secrets []Secret
}

// fields lists the secrets of a struct, which stands under key.
func (f *finder) fields(v reflect.Value, key string) {
	owner := ownerOf(v)
	for i := range v.NumField() {
		field, value := v.Type().Field(i), v.Field(i)
		sub := join(key, field.Tag.Get("toml"))
		tag := field.Tag.Get("show")
		if tag == "" {
			f.inside(value, sub)
			continue
		}
		if tag == "named" && isPublished(v) {
			continue
		}
		id := owner
		if id == "" {
			id = sub
		}
		for _, s := range texts(value) {
			f.field(id, tag, field.Tag.Get("toml"), s)
		}
	}
}

// inside lists the secrets of whatever a value holds.
func (f *finder) inside(v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Struct:
		f.fields(v, key)
	case reflect.Slice:
		for i := range v.Len() {
			f.inside(v.Index(i), key)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			f.inside(v.Elem(), join(key, "programme"))
		}
	}
}

// field lists what is secret in one value of a withheld field.
func (f *finder) field(id, tag, key, value string) {
	switch key {
	case "name", "email", "phone":
		f.add(id, key, value)
		return
	case "post", "room":
		return // a job title or a room says nothing without the name; pages show both by right
	}
	if f.known[value] {
		return
	}
	if name, _, _ := strings.Cut(value, ","); tag != "named" && isName(name) {
		f.add(id, "name", name)
	}
	for _, part := range telling(value) {
		f.add(id, "text", part)
	}
}

func (f *finder) add(id, kind, value string) {
	value = strings.TrimSpace(value)
	folded := fold(value)
	if folded == "" || f.public[folded] || f.seen[folded] {
		return
	}
	f.seen[folded] = true
	f.secrets = append(f.secrets, Secret{Owner: f.in.Folder, ID: id, Kind: kind, Value: value})
}

// ownerOf returns the id of the person whom a struct is about: the first of its fields
// that names somebody. It is "" when it is about nobody.
func ownerOf(v reflect.Value) string {
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("show") == "named" {
			if t, ok := v.Field(i).Interface().(definition.Text); ok {
				return t.V
			}
		}
	}
	return ""
}

// texts returns the strings in a value.
func texts(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Slice:
		var ss []string
		for i := range v.Len() {
			ss = append(ss, texts(v.Index(i))...)
		}
		return ss
	case reflect.Struct:
		var ss []string
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "At" {
				ss = append(ss, texts(v.Field(i))...)
			}
		}
		return ss
	}
	return nil
}

func knownIDs(in *definition.Inspection) map[string]bool {
	ids := map[string]bool{}
	for _, p := range in.People {
		ids[p.ID.V] = true
	}
	for _, a := range in.Agencies {
		ids[a.ID.V] = true
	}
	for _, c := range in.Criteria {
		ids[c.ID.V] = true
	}
	return ids
}

// Publishes reports whether one of the published people of an inspection has a value
// for a name, an address or a number. Its pages may hold it then, even when another
// inspection withholds the same.
func Publishes(in *definition.Inspection, value string) bool {
	return published(in)[fold(strings.TrimSpace(value))]
}

// Published lists all values for which Publishes is true, in order.
func Published(in *definition.Inspection) []string { return slices.Sorted(maps.Keys(published(in))) }

// published returns the values that identify the published people of an inspection.
func published(in *definition.Inspection) map[string]bool {
	public := map[string]bool{}
	for _, p := range in.People {
		if !p.Publish.V {
			continue
		}
		for _, t := range []definition.Text{p.Name, p.Email, p.Phone} {
			public[fold(t.V)] = true
			for _, part := range telling(t.V) {
				public[fold(part)] = true
			}
		}
	}
	return public
}

func join(key, sub string) string {
	if key == "" || sub == "" {
		return key + sub
	}
	return key + "." + sub
}
