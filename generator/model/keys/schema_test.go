package keys

import (
	"slices"
	"testing"
)

// TestSchemasPropose checks that a schema has the ids that a site has, and allows others too.
func TestSchemasPropose(t *testing.T) {
	s := Schemas(IDs{"task": {"names"}, "role": {"reader"}})["inspection"]
	done := find(t, s, "done")
	if _, ok := lookup(done, "names"); !ok || done.Additional.Schema == nil {
		t.Errorf("[done] proposes %v", done.Properties)
	}
	role := find(t, find(t, s, "person").Items, "role")
	if len(role.AnyOf) != 2 || !slices.Equal(role.AnyOf[0].Enum, []string{"reader"}) || role.AnyOf[1].Enum != nil {
		t.Errorf("the role of a person is %+v", role)
	}
}

func lookup(s *Schema, key string) (*Schema, bool) {
	i := slices.IndexFunc(s.Properties, func(p Property) bool { return p.Name == key })
	if i < 0 {
		return nil, false
	}
	return s.Properties[i].Schema, true
}

func find(t *testing.T, s *Schema, key string) *Schema {
	t.Helper()
	found, ok := lookup(s, key)
	if !ok {
		t.Fatalf("the schema has no key %q", key)
	}
	return found
}
