package definition

import "testing"

func TestGuidanceIsFor(t *testing.T) {
	text := func(s string) Text { return Text{V: s, Set: true} }
	for _, c := range []struct {
		name      string
		page      Guidance
		programme string
		stage     Stage
		want      bool
	}{
		{"every page", Guidance{}, "harbours", Planned, true},
		{"its programme", Guidance{Programmes: []Text{text("harbours")}}, "harbours", Chosen, true},
		{"another programme", Guidance{Programmes: []Text{text("harbours")}}, "lighthouses", Chosen, false},
		{"one of its stages", Guidance{Stages: []Text{text("planned"), text("announced")}}, "harbours", Announced, true},
		{"a later stage", Guidance{Stages: []Text{text("planned"), text("announced")}}, "harbours", Nominated, false},
	} {
		if got := c.page.IsFor(c.programme, c.stage); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}
