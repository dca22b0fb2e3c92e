package memo

import "testing"

func TestTable(t *testing.T) {
	var table Table[string, int]
	found := 0
	ask := func(k string) int { return table.Of(k, func() int { found++; return found }) }
	for _, step := range []struct {
		name  string
		sweep bool
		key   string
		want  int
	}{
		{"found out", false, "a", 1},
		{"remembered", false, "a", 1},
		{"another", false, "b", 2},
		{"remembered after a sweep", true, "a", 1},
		{"and after another", true, "a", 1},
		{"forgotten when nobody asked", false, "b", 3},
	} {
		if step.sweep {
			table.Sweep()
		}
		if got := ask(step.key); got != step.want {
			t.Errorf("%s: %d, want %d", step.name, got, step.want)
		}
	}
}
