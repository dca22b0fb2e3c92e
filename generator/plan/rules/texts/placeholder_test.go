package texts

import "testing"

func FuzzMayHoldPlaceholder(f *testing.F) {
	for _, s := range []string{"", "TBC", "[...] «x»", "INSERT the date HERE", "type text Here", "LOREM IPSUM dolor sit amet TODO", "XX/XX", "t.b.a."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if placeholders.MatchString(s) && !mayHoldPlaceholder(s) {
			t.Errorf("%q matches, but mayHoldPlaceholder skips it", s)
		}
	})
}
