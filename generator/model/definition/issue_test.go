package definition

import "testing"

func TestCompareVersions(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"1.10", "1.9", 1}, {"1.2", "1.10", -1}, {"2", "1.9", 1}, {"1.0", "1", 1}, {"1", "1", 0}, {"draft", "1.0", 0}, {"1.a", "1.b", 0},
	} {
		if got := CompareVersions(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
