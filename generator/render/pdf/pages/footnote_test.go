package pages

import "testing"

func TestLetters(t *testing.T) {
	for n, want := range map[int]string{0: "a", 25: "z", 26: "aa", 27: "ab", 52: "ba"} {
		if got := letters(n); got != want {
			t.Errorf("%d is %s, not %s", n, got, want)
		}
	}
}
