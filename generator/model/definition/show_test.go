package definition

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestEveryFieldStatesWhoMaySeeIt fails on a field of the content without a show tag. Add one:
// show:"public" for what everyone may see, "named", "everybody", audiences or "never" for anything else.
func TestEveryFieldStatesWhoMaySeeIt(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var check func(reflect.Type)
	check = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Slice, reflect.Pointer:
			check(typ.Elem())
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[typ] || typ.PkgPath() != reflect.TypeFor[Inspection]().PkgPath() {
			return
		}
		seen[typ] = true
		for f := range typ.Fields() {
			for word := range strings.SplitSeq(string(ShowOf(f)), ",") {
				if !slices.Contains([]string{ShowPublic, ShowNamed, ShowAll, ShowLead, ShowNever, ForRoom, "inspector", "key_contact"}, word) {
					t.Errorf("%s.%s: show:%q is not a list of people who may see it; see the comment of generator/model/definition/value.go", typ.Name(), f.Name, ShowOf(f))
				}
			}
			check(f.Type)
		}
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[Inspection](), reflect.TypeFor[Programme](), reflect.TypeFor[Site](), reflect.TypeFor[Guidance]()} {
		check(typ)
	}
	if len(seen) < 30 {
		t.Errorf("only %d structs were checked", len(seen))
	}
}

func TestShow(t *testing.T) {
	for tag, want := range map[Show]bool{"public": false, "reader": true, "lead,reader": true, "reader,lead": true, "readers": false, "": false} {
		if got := tag.Has("reader"); got != want {
			t.Errorf("%q: got %v", tag, got)
		}
	}
}
