package edition

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

// TestCanaries sows a string of its own into every field of random inspections and
// looks for those that a tag withholds in everything that is left. What the tags mean is
// said here a second time, in other words than the code's.
func TestCanaries(t *testing.T) {
	for seed := range uint64(60) {
		s := &sower{Rand: rand.New(rand.NewPCG(seed, 7))}
		in := s.inspection()
		publishedIDs := map[string]bool{}
		for _, p := range in.People {
			publishedIDs[p.ID.V] = p.Publish.V
		}
		withheld := map[Audience]func(found) bool{
			Print: func(f found) bool { return f.tag == "never" },
			Hosted: func(f found) bool {
				public := f.person != nil && f.person.Publish.V || publishedIDs[f.value]
				return f.tag == "never" || f.tag != "public" && f.tag != "named" || f.tag == "named" && !public
			},
		}
		for a, isWithheld := range withheld {
			left := map[string]bool{}
			for _, f := range stringsOf(Project(in, a)) {
				left[f.value] = true
			}
			for _, f := range stringsOf(in) {
				// An id that a withheld list repeats is shown elsewhere by right.
				shownElsewhere := a == Print && publishedIDsHold(in, f.value) || publishedIDs[f.value]
				if isWithheld(f) && left[f.value] && !shownElsewhere {
					t.Fatalf("seed %d: the %v edition still holds %s", seed, a, f.path)
				}
				if f.tag == "public" && f.value != "" && !left[f.value] {
					t.Fatalf("seed %d: the %v edition lost %s, which everybody may see", seed, a, f.path)
				}
			}
		}
	}
}

// The written form of a string says the same as the string, so no edition has any.
func TestWrittenFormsStayBehind(t *testing.T) {
	in := (&sower{Rand: rand.New(rand.NewPCG(1, 7))}).inspection()
	if !strings.Contains(fmt.Sprint(written(reflect.ValueOf(in))), "canary") {
		t.Fatal("no written form was sown")
	}
	for _, a := range []Audience{Hosted, Print} {
		if left := written(reflect.ValueOf(Project(in, a))); len(left) > 0 {
			t.Errorf("the %v edition holds %q", a, left)
		}
	}
}

// written lists the written forms of strings in a value.
func written(v reflect.Value) []string {
	var list []string
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			list = append(list, written(v.Field(i))...)
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = append(list, written(v.Index(i))...)
		}
	case reflect.Pointer:
		if s, ok := v.Interface().(*string); ok && s != nil {
			return []string{*s}
		}
		if !v.IsNil() {
			return written(v.Elem())
		}
	}
	return list
}

func publishedIDsHold(in *definition.Inspection, id string) bool {
	for _, p := range in.People {
		if p.ID.V == id {
			return true
		}
	}
	return false
}

// TestTypesAreKnown fails when a field of the content has a type that projection stops at.
func TestTypesAreKnown(t *testing.T) {
	Project(&definition.Inspection{Programme: &definition.Programme{}}, Hosted)
}

// A field that does not state who may see it is withheld from everyone.
func TestUnknownTagIsWithheld(t *testing.T) {
	type secretive struct {
		Open   definition.Text `show:"public"`
		Hidden definition.Text `show:"managers"`
		Silent definition.Text
		Count  definition.Int `show:"named"`
	}
	v := secretive{text("open"), text("hidden"), text("silent"), definition.Int{V: 4, Set: true}}
	var got secretive
	censor{}.copy(reflect.ValueOf(&got).Elem(), reflect.ValueOf(v))
	want := secretive{Open: text("open"), Hidden: definition.Text{Hidden: true}, Silent: definition.Text{Hidden: true}, Count: definition.Int{Hidden: true}}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// Editions share lists with the definition, so making one must not change it.
func TestDefinitionStays(t *testing.T) {
	definitions := []func() *definition.Inspection{func() *definition.Inspection {
		return &definition.Inspection{Method: definition.Method{Tasks: []definition.Task{{Key: "a", Owner: text("lead")}, {Key: "b", Owner: text("chief")}}}}
	}}
	for seed := range uint64(20) {
		definitions = append(definitions, func() *definition.Inspection { return (&sower{Rand: rand.New(rand.NewPCG(seed, 1))}).inspection() })
	}
	for i, read := range definitions {
		in := read()
		Project(in, Hosted)
		Project(in, Print)
		for _, audience := range []string{definition.ForLead, "chief", "trainee"} {
			ForPack(in, definition.Pack{Audience: text(audience)})
		}
		if !reflect.DeepEqual(in, read()) {
			t.Fatalf("definition %d: making an edition changed it", i)
		}
	}
}

func TestPlacesStay(t *testing.T) {
	in := &definition.Inspection{People: []definition.Person{person("a", "Ailsa Muir", "inspector")}}
	in.People[0].Name.At.Line = 7
	got := Project(in, Hosted).People[0].Name
	if got.At.Line != 7 || got.Set || got.V != "" {
		t.Errorf("name became %+v", got)
	}
}

func TestDifferences(t *testing.T) {
	in := &definition.Inspection{Differences: []definition.Difference{
		{Key: "records_reading.days"}, {Key: "training.joining"}, {Key: "practice_document.authors"}, {Key: "role.reader.label"},
	}}
	for a, want := range map[Audience]string{
		Hosted: "records_reading.days role.reader.label",
		Print:  "records_reading.days training.joining role.reader.label",
	} {
		var keys []string
		for _, d := range Project(in, a).Differences {
			keys = append(keys, d.Key)
		}
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("%v: %s, want %s", a, got, want)
		}
	}
}
