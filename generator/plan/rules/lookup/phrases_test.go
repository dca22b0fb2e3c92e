package lookup

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func TestPhrases(t *testing.T) {
	names := []string{"Glenmarra", "Glenmarra Council", "Argyll and Bute", "Na h-Eileanan Siar", "", "?"}
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "the glen of Marra", ""},
		{"whatever capitals", "GLENMARRA and glenmarra", "GLENMARRA|glenmarra"},
		{"the longest", "Glenmarra Council, Glenmarra", "Glenmarra Council|Glenmarra"},
		{"whole words only", "Glenmarras, Inglenmarra", ""},
		{"possessive", "Glenmarra's", "Glenmarra"},
		{"ampersand is and", "Argyll & Bute", "Argyll & Bute|"},
		{"over a line end", "Argyll\n  and Bute", "Argyll\n  and Bute"},
		{"not over a comma", "Argyll, and Bute", ""},
		{"any hyphen", "Na h-Eileanan, na h‑eileanan siar", "na h‑eileanan siar"},
		{"broken start", "Argyll and Glenmarra", "Glenmarra"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var found []string
			for _, m := range NewPhrases(names).Find(c.text) {
				found = append(found, c.text[m.From:m.To])
			}
			if got := strings.Join(found, "|"); got != strings.Trim(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPhrasesLikeBruteForce compares the tree of words with trying every name at
// every word.
func TestPhrasesLikeBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func(n int) string {
		var ws []string
		for range 1 + r.IntN(n) {
			ws = append(ws, []string{"a", "b", "A", "B", "c"}[r.IntN(5)])
		}
		return strings.Join(ws, []string{" ", "-"}[r.IntN(2)])
	}
	for range 2000 {
		var names []string
		for range r.IntN(6) {
			names = append(names, text(3))
		}
		s := text(12)
		if got, want := NewPhrases(names).Find(s), bruteForce(names, s); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q in %q: got %v, want %v", names, s, got, want)
		}
	}
}

// bruteForce knows that every word of the text is one letter long.
func bruteForce(names []string, s string) []Match {
	var found []Match
	for at := 0; at < len(s); {
		best := ""
		for _, n := range names {
			ends := at+len(n) == len(s) || at+len(n) < len(s)
			if ends && KeyOf(s[at:at+len(n)]) == KeyOf(n) && len(n) > len(best) {
				best = n
			}
		}
		if best == "" {
			at += 2
			continue
		}
		found = append(found, Match{KeyOf(best), at, at + len(best)})
		at += len(best) + 1
	}
	return found
}
