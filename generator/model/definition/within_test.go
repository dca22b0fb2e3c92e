package definition

import (
	"testing"

	"briefpack/generator/model/diag"
)

// A place within a string is where it is written, whatever escapes stand before it.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		name, value, written string
		from, to             int
		line, col, end       int
	}{
		{"plain", "a TBC", "", 2, 5, 1, 13, 16},
		{"wide characters", "aé数 TBC", "", 7, 10, 1, 15, 18},
		{"the third line", "a\nb\nc TBC d", "", 6, 9, 3, 3, 6},
		{"what runs on to the next line", "a TBC\nTBD", "", 2, 9, 1, 13, 16},
		{"quotes before it", `"a" TBC`, `\"a\" TBC`, 4, 7, 1, 17, 20},
		{"letters by their numbers", "éé😀 TBC", `\u00e9\xe9\U0001F600 TBC`, 9, 12, 1, 32, 35},
		{"an escape within it", `T"C`, `T\"C`, 0, 3, 1, 11, 15},
		{"an escape that is meant", `a"b`, `a\"b`, 1, 2, 1, 12, 14},
		{"a line end that is written", "a\nTBC", `a\nTBC`, 2, 5, 1, 14, 17},
		{"joined lines", "one TBC", "one \\\n  \n   TBC", 4, 7, 3, 4, 7},
		{"joined lines after it", "TBC one", "TBC \\\n  one", 0, 3, 1, 11, 14},
		{"the end", "ab", `a\u0062`, 2, 2, 1, 18, 18},
	} {
		text := Text{V: c.value, At: diag.Place{File: "f", Line: 1, Col: 11, End: 40}, Set: true}
		if c.written != "" {
			text.Written = &c.written
		}
		if got, want := Within(text, c.from, c.to), (diag.Place{File: "f", Line: c.line, Col: c.col, End: c.end}); got != want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, want)
		}
	}
}
