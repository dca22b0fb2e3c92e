package site

import "testing"

func TestContrastWithWhite(t *testing.T) {
	for s, want := range map[string]float64{"#ffffff": 1, "#000000": 21, "#767676": 4.54, "#777777": 4.48, "#0065bd": 5.83} {
		c, ok := parseColour(s)
		if got := c.contrastWithWhite(); !ok || got < want-0.01 || got > want+0.01 {
			t.Errorf("%s: got %.3f, want %.2f", s, got, want)
		}
	}
}
