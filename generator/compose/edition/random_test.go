package edition

import (
	"fmt"
	"math/rand/v2"
	"reflect"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// sower fills a value with canaries: strings that no other field holds.
type sower struct {
	*rand.Rand
	sown int
}

// inspection returns a random inspection with a canary in every string. Most references
// lead to someone, some to no one; some people are published.
func (s *sower) inspection() *definition.Inspection {
	in := new(definition.Inspection)
	s.sow(reflect.ValueOf(in).Elem())
	for i := range in.Readers {
		in.Readers[i].Person = s.refer(in, in.Readers[i].Person)
		in.Readers[i].Status.V = []string{"reader", "reserve", "trainee", "x"}[s.IntN(4)]
	}
	for i := range in.Pairings {
		in.Pairings[i].Reader = s.refer(in, in.Pairings[i].Reader)
		in.Pairings[i].Inspector = s.refer(in, in.Pairings[i].Inspector)
	}
	return in
}

func (s *sower) refer(in *definition.Inspection, or definition.Text) definition.Text {
	if len(in.People) == 0 || s.IntN(4) == 0 {
		return or
	}
	return in.People[s.IntN(len(in.People))].ID
}

func (s *sower) sow(v reflect.Value) {
	if v.Type() == reflect.TypeFor[diag.Place]() {
		v.Set(reflect.ValueOf(diag.Place{File: "content/inspections/a.toml", Line: 1 + s.IntN(99)}))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			s.sow(v.Field(i))
		}
		if set := v.FieldByName("Set"); set.IsValid() {
			set.SetBool(true)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), s.IntN(4), 9))
		for i := range v.Len() {
			s.sow(v.Index(i))
		}
	case reflect.Pointer:
		if s.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			s.sow(v.Elem())
		}
	case reflect.String:
		s.sown++
		v.SetString(fmt.Sprintf("canary %d in a sentence of some length", s.sown))
	case reflect.Bool:
		v.SetBool(s.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(s.IntN(12)))
	case reflect.Uint8:
		v.SetUint(uint64(s.IntN(256)))
	default:
		panic("the content holds a " + v.Type().String() + ", which the test does not sow")
	}
}

// found is a string somewhere in a value, with what the tags around it say.
type found struct {
	path   string
	value  string
	tag    string // the outermost show tag that withholds it, or "public"
	person *definition.Person
}

// walk visits every string of a value that is neither a place nor the written form of
// another string.
func walk(v reflect.Value, at found, visit func(found)) {
	if v.Type() == reflect.TypeFor[diag.Place]() || v.Type() == reflect.TypeFor[*string]() {
		return
	}
	if p, ok := v.Interface().(definition.Person); ok {
		at.person = &p
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f, sub := v.Type().Field(i), at
			sub.path += "." + f.Name
			if tag := f.Tag.Get("show"); tag != "" && (sub.tag == "" || sub.tag == "public") {
				sub.tag = tag
			}
			walk(v.Field(i), sub, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			sub := at
			sub.path += fmt.Sprintf("[%d]", i)
			walk(v.Index(i), sub, visit)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), at, visit)
		}
	case reflect.String:
		at.value = v.String()
		visit(at)
	}
}

func stringsOf(in *definition.Inspection) []found {
	var all []found
	walk(reflect.ValueOf(in), found{}, func(f found) { all = append(all, f) })
	return all
}
