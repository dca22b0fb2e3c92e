package people

import "testing"

func TestIsPhone(t *testing.T) {
	for s, want := range map[string]bool{
		"01632 960123": true, "(01632) 960 123": true, "+44 (0)1632 960123": true, "+44 1632 960123 ext. 4": true, "101": true, "116 123": true,
		"": false, "ext 4": false, "01632 96012a": false, "01632": false, "016329601234": false, "+441": false, "(((": false, "1632960123": false,
	} {
		if got := isPhone(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}
