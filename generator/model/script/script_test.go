package script

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestLatinised(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"Cyrillic small letters", "\u041c\u043er\u0430g", "Morag"},
		{"Cyrillic capitals", "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425", "ABCEHIJKMOPSTX"},
		{"Greek", "\u0391\u03b1 \u03bf \u03c1 \u03bd", "Aa o p v"},
		{"Greek with a mark", "\u03ac\u038c", "aO"},
		{"mathematical Greek", "\U0001d6a8", "A"},
		{"Armenian", "\u0570\u0578\u057d", "hnu"},
		{"Cherokee", "\u13d9\u13aa\u13d2", "VAR"},
		{"Latin of phonetics", "\u0251\u0261\u0131", "agi"},
		{"small capitals", "\u1d0d\u1d0f\u0280\u1d00\u0262", "morag"},
		{"among others", "x \u2013 \u0430 \u00f2", "x \u2013 a \u00f2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := Latinised(tt.text); got != tt.want || !ok {
				t.Errorf("got %q (%v), want %q", got, ok, tt.want)
			}
		})
	}
	for _, text := range []string{"", "Morag", "M\u00f2rag \u2013 \u201cNicLe\u00f2id\u201d", "M\xf2rag", "\u0416\u0434", "\u0141\u0142 \u00f8"} {
		if got, ok := Latinised(text); ok || got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// A letter of the table is no other form of an ASCII letter, which folding finds already, and
// begins where a search for such letters does.
func TestTable(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		l := latin(r)
		if l == 0 {
			continue
		}
		n++
		if l >= utf8.RuneSelf || !unicode.IsLetter(l) || !unicode.IsLetter(r) || r < first || norm.NFKD.String(string(r)) != string(r) {
			t.Errorf("%U stands for %q", r, l)
		}
	}
	if n < 200 {
		t.Errorf("there are %d letters", n)
	}
}

func TestIsDisguised(t *testing.T) {
	tests := []struct {
		word string
		at   int
		want bool
	}{
		{"M\u043erag", 1, true},
		{"\u041corag", 0, true},
		{"M\u00f2r\u0430g", 4, true},
		{"\u041c\u043e\u0440\u0430\u0433", 0, false}, // a word of one script
		{"M\u0131rag", -1, false},                    // Latin of Turkish
		{"\u0394T", -1, false},                       // it looks like no Latin letter
		{"Morag", -1, false},
		{"", -1, false},
	}
	for _, tt := range tests {
		if at, ok := IsDisguised(tt.word); at != tt.at || ok != tt.want {
			t.Errorf("%q: %d, %v, want %d, %v", tt.word, at, ok, tt.at, tt.want)
		}
	}
}
