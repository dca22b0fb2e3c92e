package briefs

import (
	"math/rand/v2"
	"reflect"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// chance makes random definitions: anything that the types allow, sensible or not.
type chance struct{ *rand.Rand }

func (c chance) inspection() *definition.Inspection {
	in := new(definition.Inspection)
	c.fill(reflect.ValueOf(in).Elem())
	for i := range in.Readers {
		in.Readers[i].Status = c.pick("reader", "reserve", "trainee")
		in.Readers[i].Person = c.somebody(in, in.Readers[i].Person)
	}
	for i := range in.Pairings {
		in.Pairings[i].Reader = c.somebody(in, in.Pairings[i].Reader)
		in.Pairings[i].Inspector = c.somebody(in, in.Pairings[i].Inspector)
	}
	for i := range in.People {
		in.People[i].Role = c.pick("", "inspector", "inspection_lead", "key_contact", "pilot")
		if len(in.Agencies) > 0 {
			in.People[i].Agency = in.Agencies[c.IntN(len(in.Agencies))].ID
		}
	}
	for i := range in.Day {
		in.Day[i].On = c.pick("", "every", "first", "last", "between")
	}
	for i := range in.Tasks {
		in.Tasks[i].Before, in.Tasks[i].After = c.pick("", "training", "reading", "lost"), c.pick("", "reading_end", "lost")
	}
	return in
}

func (c chance) somebody(in *definition.Inspection, or definition.Text) definition.Text {
	if len(in.People) == 0 || c.IntN(5) == 0 {
		return or
	}
	return in.People[c.IntN(len(in.People))].ID
}

func (c chance) pick(choices ...string) definition.Text { return Text(choices[c.IntN(len(choices))]) }

func (c chance) fill(v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[diag.Place]():
		return
	case reflect.TypeFor[day.Date]():
		v.Set(reflect.ValueOf(Date("2027-01-01").V.Add(c.IntN(60))))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if set := v.FieldByName("Set"); set.IsValid() {
			if c.IntN(4) == 0 {
				return
			}
			set.SetBool(true)
			c.fill(v.FieldByName("V"))
			return
		}
		for i := range v.NumField() {
			c.fill(v.Field(i))
		}
	case reflect.Slice:
		if c.IntN(4) > 0 {
			v.Set(reflect.MakeSlice(v.Type(), c.IntN(7), 7))
		}
		for i := range v.Len() {
			c.fill(v.Index(i))
		}
	case reflect.Pointer:
		if c.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			c.fill(v.Elem())
		}
	case reflect.String:
		v.SetString([]string{"", "a", "reader", "Tha seo fada", "Break", "àrd", "x, y", "https://example.org/x.", "criteria", "two words"}[c.IntN(10)])
	case reflect.Bool:
		v.SetBool(c.IntN(2) == 0)
	case reflect.Int:
		v.SetInt([]int64{0, 1, 2, 3, 15, 90, -4, 1000}[c.IntN(8)])
	}
}
