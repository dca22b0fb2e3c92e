package edition

import (
	"fmt"
	"reflect"
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// censor copies values without what an audience may not see.
type censor struct {
	audience Audience
	who      string            // of the people who have the print edition, those it is for
	refs     map[string]string // what a reference to a person becomes, by their id
}

// copy returns a deep copy of v. A kind that the content does not have today would be
// shared between editions or slip through untouched, so it stops the program instead.
func (c censor) copy(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Struct:
		if isValue(v.Type()) {
			out.Set(v)
			break
		}
		c.copyFields(out, v)
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			out.Index(i).Set(c.copy(v.Index(i)))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(c.copy(v.Elem()))
		}
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.Array, reflect.UnsafePointer:
		panic(fmt.Sprintf("edition: the content holds a %s, which projection does not know", v.Type()))
	default:
		out.Set(v)
	}
	return out
}

// isValue reports whether a struct is a single value, which is shown or withheld as a whole.
func isValue(t reflect.Type) bool {
	return t == reflect.TypeFor[diag.Place]() || t == reflect.TypeFor[day.Date]() || t == reflect.TypeFor[day.Clock]()
}

func (c censor) copyFields(out, v reflect.Value) {
	for i := range v.NumField() {
		show, from, to := definition.ShowOf(v.Type().Field(i)), v.Field(i), out.Field(i)
		switch {
		case c.shows(show, v):
			to.Set(c.copy(from))
		case show.Has(definition.ShowNamed) && v.Type() != reflect.TypeFor[definition.Person]():
			to.Set(c.reference(from))
		default:
			to.Set(withoutValue(from))
		}
	}
}

// shows reports whether a field of v is for the audience. It withholds a field without a tag.
func (c censor) shows(show definition.Show, v reflect.Value) bool {
	switch {
	case show.Has(definition.ShowPublic):
		return true
	case show == "", show.Has(definition.ShowNever):
		return false
	case show.Has(definition.ShowNamed):
		return c.audience == Print || isPublished(v)
	}
	return c.audience == Print && (c.who == definition.ShowLead || show.Has(definition.ShowAll) || show.Has(c.who))
}

// isPublished reports whether v is a person who agreed to be named on hosted pages.
func isPublished(v reflect.Value) bool {
	p, ok := v.Interface().(definition.Person)
	return ok && p.Publish.V
}

// reference returns a reference to a person, or a list of references, as the audience may
// see it. It removes any other value.
func (c censor) reference(v reflect.Value) reflect.Value {
	switch ref := v.Interface().(type) {
	case definition.Text:
		return reflect.ValueOf(c.refer(ref))
	case []definition.Text:
		var out []definition.Text
		for _, r := range ref {
			if r = c.refer(r); r.Set {
				out = append(out, r)
			}
		}
		return reflect.ValueOf(out)
	}
	return withoutValue(v)
}

func (c censor) refer(t definition.Text) definition.Text {
	to, ok := c.refs[t.V]
	return definition.Text{V: to, At: t.At, Set: ok}
}

// withoutValue returns a zero value of v's type that keeps its place, and notes if a value is hidden.
func withoutValue(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	if v.Kind() == reflect.Struct {
		if at := v.FieldByName("At"); at.IsValid() {
			out.FieldByName("At").Set(at)
		}
		if set := v.FieldByName("Set"); set.IsValid() {
			out.FieldByName("Hidden").SetBool(set.Bool())
		}
	}
	return out
}

// differences returns those differences whose key is not withheld from the audience.
func (c censor) differences(ds []definition.Difference) []definition.Difference {
	hidden := c.hiddenKeys(reflect.TypeFor[definition.Method](), "")
	var out []definition.Difference
	for _, d := range ds {
		if !slices.Contains(hidden, d.Key) {
			out = append(out, d)
		}
	}
	return out
}

// hiddenKeys returns the dotted keys under t that are withheld from the audience.
func (c censor) hiddenKeys(t reflect.Type, prefix string) []string {
	var keys []string
	for f := range t.Fields() {
		key := prefix + f.Tag.Get("toml")
		switch {
		case !c.shows(definition.ShowOf(f), reflect.Zero(t)):
			keys = append(keys, key)
		case f.Type.Kind() == reflect.Struct && f.Tag.Get("toml") != "":
			keys = append(keys, c.hiddenKeys(f.Type, key+".")...)
		}
	}
	return keys
}
