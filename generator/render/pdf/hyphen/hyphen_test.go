package hyphen

import "testing"

func TestPlaces(t *testing.T) {
	l := New()
	for _, c := range []struct{ lang, word, want string }{
		{"en-GB", "inspection", "in-spec-tion"},
		{"en", "(confidentiality,", "(con-fid-en-ti-al-ity,"},
		{"en-GB", "university", "uni-ver-sity"}, // an exception
		{"en-GB", "Strathvennan", "Strathvennan"},
		{"en-GB", "read", "read"},
		{"en-GB", "ailsa.muir@example.org", "ailsa.muir@example.org"},
		{"cy", "arolygiad", "ar-ol-yg-iad"},
		{"gd", "sgrùdaidhean", "sgrùdaidhean"},
		{"", "inspection", "inspection"},
	} {
		got, last := "", 0
		rs := []rune(c.word)
		for _, at := range l.Places(c.lang, c.word) {
			got += string(rs[last:at]) + "-"
			last = at
		}
		if got += string(rs[last:]); got != c.want {
			t.Errorf("%q in %s is divided %s, not %s", c.word, c.lang, got, c.want)
		}
	}
}
