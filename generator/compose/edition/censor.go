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

// fields holds who may see each field of a struct. It is nil for a struct that is a single value,
// which is shown or withheld as a whole.
type fields []definition.Show

// known holds the fields of the types that an inspection consists of: reading tags takes longer than
// copying values.
var known = addTypes(map[reflect.Type]fields{}, reflect.TypeFor[definition.Inspection]())

// addTypes adds a type, and the types that it consists of, to a list.
func addTypes(list map[reflect.Type]fields, t reflect.Type) map[reflect.Type]fields {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		return addTypes(list, t.Elem())
	case reflect.Struct:
		if _, isListed := list[t]; isListed {
			break
		}
		if list[t] = fieldsOf(t); list[t] != nil {
			for f := range t.Fields() {
				addTypes(list, f.Type)
			}
		}
	}
	return list
}

func fieldsOf(t reflect.Type) fields {
	if isValue(t) {
		return nil
	}
	list := fields{}
	for f := range t.Fields() {
		list = append(list, definition.ShowOf(f))
	}
	return list
}

// copy sets out, which is zero, to a deep copy of v. A kind that the content does not have today
// would be shared between editions or slip through untouched, so it stops the program instead.
func (c censor) copy(out, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		list, isKnown := known[v.Type()]
		if !isKnown {
			list = fieldsOf(v.Type())
		}
		if list == nil {
			out.Set(v)
			break
		}
		c.copyFields(out, v, list)
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			c.copy(out.Index(i), v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			c.copy(out.Elem(), v.Elem())
		}
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.Array, reflect.UnsafePointer:
		panic(fmt.Sprintf("edition: the content holds a %s, which projection does not know", v.Type()))
	default:
		out.Set(v)
	}
}

// isValue reports whether a struct is a single value.
func isValue(t reflect.Type) bool {
	return t == reflect.TypeFor[diag.Place]() || t == reflect.TypeFor[day.Date]() || t == reflect.TypeFor[day.Clock]()
}

func (c censor) copyFields(out, v reflect.Value, list fields) {
	for i, show := range list {
		switch from, to := v.Field(i), out.Field(i); {
		case c.shows(show, v):
			c.copy(to, from)
		case show.Has(definition.ShowNamed) && v.Type() != reflect.TypeFor[definition.Person]():
			to.Set(c.reference(from))
		default:
			keepPlace(to, from)
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
	out := reflect.New(v.Type()).Elem()
	keepPlace(out, v)
	return out
}

func (c censor) refer(t definition.Text) definition.Text {
	to, ok := c.refs[t.V]
	return definition.Text{V: to, At: t.At, Set: ok}
}

// keepPlace gives out, which is zero, the place of v, and notes if a value is hidden.
func keepPlace(out, v reflect.Value) {
	if v.Kind() != reflect.Struct {
		return
	}
	if at := v.FieldByName("At"); at.IsValid() {
		out.FieldByName("At").Set(at)
	}
	if set := v.FieldByName("Set"); set.IsValid() {
		out.FieldByName("Hidden").SetBool(set.Bool())
	}
}

// differences returns those differences whose key is not withheld from the audience.
func (c censor) differences(ds []definition.Difference) []definition.Difference {
	if len(ds) == 0 {
		return nil
	}
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
