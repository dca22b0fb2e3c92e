package text

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// The library tells odd from even; what is told besides must agree with it.
func TestLevels(t *testing.T) {
	s := newWordShaper(testFaces(t))
	for in, want := range map[string]string{
		"a ١٢ ש": "002211", "ש ١٢ a": "112200", "ס 1+2 a": "1122200", "ש 1+2+ a": "11222000", "ש %5 a": "112200", "م 5% a": "112000",
		"ש 1,2, a": "11222000", "ש a1": "1000", "\u2067a ש\u2069 1": "0211000", "a\u2067ש": "001",
	} {
		got := ""
		for _, l := range s.levels([]rune(in), 0) {
			got += strconv.Itoa(int(l))
		}
		if got != want {
			t.Errorf("%q has the levels %s, not %s", in, got, want)
		}
	}
	r := rand.New(rand.NewPCG(9, 9))
	letters := []rune("ab12 ,.:;-+%()[]אבםس١٢é\u0301\u200f\u200e")
	for range 2000 {
		text := make([]rune, r.IntN(14))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		for _, base := range []int8{0, 1} {
			for i, l := range s.levels(text, base) {
				if l < base || l > 2 {
					t.Errorf("%q, base %d: level %d at %d", string(text), base, l, i)
				}
			}
		}
	}
}
