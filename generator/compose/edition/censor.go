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

// shape holds what projection needs to know about a type, because reading tags takes longer than
// copying values.
type shape struct {
	fields []field // of a struct; nil for one that is a single value, which is shown or withheld as a whole
	elem   *shape  // of a list or a pointer
	isSame bool    // everyone sees all of it, other than fields that are never shown
	never  []int   // the fields of a struct that are never shown, if it is the same for everyone and has only single values
	hides  bool    // it has fields that are never shown, or what it consists of has
}

type field struct {
	show  definition.Show
	shape *shape
}

// shapes holds the shapes of types. A type is listed before the types that it consists of are known.
type shapes map[reflect.Type]*shape

// known holds the types that an inspection consists of.
var known = func() shapes {
	list := shapes{}
	list.of(reflect.TypeFor[definition.Inspection]())
	return list
}()

// of returns the shape of a type. It adds those that are not listed.
func (list shapes) of(t reflect.Type) *shape {
	s, isListed := list[t]
	if isListed {
		return s
	}
	s = &shape{}
	list[t] = s
	switch {
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer:
		s.elem = list.of(t.Elem())
		s.isSame, s.hides = s.elem.isSame, s.elem.hides
	case t.Kind() == reflect.Struct && !isValue(t):
		s.addFields(list, t)
	default:
		s.isSame = true
	}
	return s
}

// addFields adds the fields of a struct.
func (s *shape) addFields(list shapes, t reflect.Type) {
	s.fields, s.never, s.isSame = []field{}, []int{}, true
	areSingle := true
	for f := range t.Fields() {
		show, inner := definition.ShowOf(f), list.of(f.Type)
		s.fields = append(s.fields, field{show, inner})
		if show == definition.ShowNever {
			s.never, s.hides = append(s.never, f.Index[0]), true
			continue
		}
		s.isSame = s.isSame && show.Has(definition.ShowPublic) && inner.isSame
		s.hides = s.hides || inner.hides
		areSingle = areSingle && isSingle(f.Type)
	}
	if !s.isSame || !areSingle {
		s.never = nil
	}
}

// isWhole reports whether nothing in a value is never shown.
func (s *shape) isWhole(v reflect.Value) bool {
	if !s.hides {
		return true
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if !s.elem.isWhole(v.Index(i)) {
				return false
			}
		}
	case reflect.Pointer:
		return v.IsNil() || s.elem.isWhole(v.Elem())
	case reflect.Struct:
		for i, f := range s.fields {
			if f.show == definition.ShowNever && !v.Field(i).IsZero() || f.shape.hides && !f.shape.isWhole(v.Field(i)) {
				return false
			}
		}
	}
	return true
}

// copy sets out, which is zero, to a copy of v. It shares lists that are the same for everyone. A
// kind that the content does not have today would be shared between editions or slip through
// untouched, so it stops the program instead.
func (c censor) copy(out, v reflect.Value) {
	s, isKnown := known[v.Type()]
	if !isKnown {
		s = shapes{}.of(v.Type())
	}
	c.copyAs(s, out, v)
}

func (c censor) copyAs(s *shape, out, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		switch {
		case s.never != nil:
			out.Set(v)
			for _, i := range s.never {
				out.Field(i).SetZero()
			}
		case s.fields != nil:
			c.copyFields(out, v, s.fields)
		default:
			out.Set(v)
		}
	case reflect.Slice:
		if s.isSame && s.isWhole(v) {
			out.Set(v)
			break
		}
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			c.copyAs(s.elem, out.Index(i), v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			c.copyAs(s.elem, out.Elem(), v.Elem())
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

// isSingle reports whether values of a type are single ones, of which a copy shares nothing.
func isSingle(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.String:
		return true
	}
	return isValue(t)
}

func (c censor) copyFields(out, v reflect.Value, list []field) {
	for i, f := range list {
		switch from, to := v.Field(i), out.Field(i); {
		case c.shows(f.show, v):
			c.copyAs(f.shape, to, from)
		case f.show.Has(definition.ShowNamed) && v.Type() != reflect.TypeFor[definition.Person]():
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
