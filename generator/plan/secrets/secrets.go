// Package secrets lists the values of an inspection that its hosted pages must not contain, and
// those that they may, because a person agreed to be named. Rules compare texts with them, and
// deliver/leaks compares finished files with them.
//
// It follows the show tags of package definition, so a new key needs no code here. To say that
// the words of a key give someone away in another way than a name, see telling.go.
package secrets

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// Of returns everything that the hosted edition of an inspection must not contain: the value of
// every field that its tag withholds, in the order of the fields.
//
// All names, email addresses and phone numbers of people who are not published are listed.
// Other fields may contain ordinary words ("teacher", "large print"), so Of lists only the parts
// that give someone or something away: see telling. It does not list ids, because no page
// contains one, or posts, because pages mention chief executives and team leaders. The name,
// address or number of a published person is not a secret of the same inspection.
func Of(in *definition.Inspection) []names.Secret {
	f := finder{in: in, ids: idsOf(in), named: namedIn(in), public: published(in), seen: map[string]bool{}, plans: plans{}}
	f.fields(reflect.ValueOf(in).Elem(), "")
	return f.secrets
}

type finder struct {
	in      *definition.Inspection
	ids     map[string]bool   // which are not secrets
	named   map[string]string // the ids of people, by their names, folded
	public  map[string]bool   // values that the inspection publishes, folded
	seen    map[string]bool   // values that are listed already
	secrets []names.Secret
	plans   plans
}

// fields lists the secrets of a struct with the given key.
func (f *finder) fields(v reflect.Value, key string) {
	p := f.plans.of(v.Type())
	owner := ""
	if p.owner >= 0 {
		owner = v.Field(p.owner).Interface().(definition.Text).V
	}
	for _, field := range p.fields {
		value, sub := v.Field(field.index), join(key, field.key)
		if field.isPublic {
			f.inside(value, sub)
			continue
		}
		if field.isNamed && isPublished(v) {
			continue
		}
		for _, s := range texts(value) {
			f.field(cmp.Or(owner, sub), sub, field.show, s)
		}
	}
}

// inside lists the secrets in a value.
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

// field lists what is secret in one value of a withheld field, which is about the person with an
// id, or about no one.
func (f *finder) field(id, key string, show definition.Show, value string) {
	_, last := cutLast(key)
	switch last {
	case "name", "email", "phone":
		f.add(id, last, value)
		return
	case "post", "room":
		return // a job title or a room says nothing without the name; pages show both
	}
	if f.ids[value] {
		return
	}
	if name := nameIn(value, last == "endorsed_by"); name != "" && !show.Has(definition.ShowNamed) {
		// Who released a reader is not the reader.
		f.add(cmp.Or(f.named[fold(name)], key), "name", name)
	}
	for _, part := range telling(value) {
		f.add(id, "text", part)
	}
	if last == "access" {
		for _, part := range halves(value) {
			if !f.isArranged(part) {
				f.add(id, "text", part)
			}
		}
	}
}

// isArranged reports whether words are in the access notes for everyone. Arrangements for all
// do not give anyone away.
func (f *finder) isArranged(part string) bool {
	notes := []definition.Text{f.in.Training.Access, f.in.Reading.Access}
	for _, s := range f.in.Sessions {
		notes = append(notes, s.Access)
	}
	return slices.ContainsFunc(notes, func(t definition.Text) bool { return strings.Contains(fold(t.V), fold(part)) })
}

// cutLast splits a dotted key before its last part.
func cutLast(key string) (before, last string) {
	i := strings.LastIndexByte(key, '.')
	return key[:max(i, 0)], key[i+1:]
}

func (f *finder) add(id, kind, value string) {
	value = strings.TrimSpace(value)
	folded := fold(value)
	if folded == "" || f.public[folded] || f.seen[folded] {
		return
	}
	f.seen[folded] = true
	f.secrets = append(f.secrets, names.Secret{Owner: f.in.Folder, ID: id, Kind: kind, Value: value})
}

// isPublished reports whether v is a person who may be named by everyone.
func isPublished(v reflect.Value) bool {
	p, ok := v.Interface().(definition.Person)
	return ok && p.Publish.V
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

func idsOf(in *definition.Inspection) map[string]bool {
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

// namedIn returns the ids of the people of an inspection by their names, folded.
func namedIn(in *definition.Inspection) map[string]string {
	ids := map[string]string{}
	for _, p := range in.People {
		ids[fold(p.Name.V)] = p.ID.V
	}
	return ids
}

// Published returns the values that identify the published people of an inspection. Its pages
// may contain them, even if another inspection withholds the same.
func Published(in *definition.Inspection) []names.Secret {
	var list []names.Secret
	add := func(p definition.Person, kind, value string) {
		if value = strings.TrimSpace(value); value != "" {
			list = append(list, names.Secret{Owner: in.Folder, ID: p.ID.V, Kind: kind, Value: value})
		}
	}
	for _, p := range in.People {
		if !p.Publish.V {
			continue
		}
		add(p, "name", p.Name.V)
		add(p, "email", p.Email.V)
		add(p, "phone", p.Phone.V)
		for _, t := range []definition.Text{p.Name, p.Email, p.Phone} {
			for _, part := range telling(t.V) {
				add(p, "text", part)
			}
		}
	}
	return list
}

// published returns the same values, folded.
func published(in *definition.Inspection) map[string]bool {
	public := map[string]bool{}
	for _, s := range Published(in) {
		public[fold(s.Value)] = true
	}
	return public
}

func join(key, sub string) string {
	if key == "" || sub == "" {
		return key + sub
	}
	return key + "." + sub
}
