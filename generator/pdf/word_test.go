package pdf

import (
	"strconv"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	p := newPress(t)
	for in, want := range map[string]string{
		"plain":                 "plain",
		"a\u00adb\u200bc\ufeff": "abc",
		"a\x00b\x1b[1m":         "ab[1m",
		"e\u0301":               "é",
		"tab\tand\nline":        "tab and line",
		"caf\xe9":               "caf?",
		"😀 中":                   "? ?",
		"0131\u202f496":         "0131\u00a0496",
		"well\u2011being":       "well\u2011being",
	} {
		if got := p.clean(in); got != want {
			t.Errorf("clean(%q) is %q, not %q", in, got, want)
		}
	}
}

// TestDrawnAsMeasured adds up what a string of TJ moves and compares it with the width
// that layout reckoned with.
func TestDrawnAsMeasured(t *testing.T) {
	b := layOut(t)
	u := newFontUse(b.press.faces[regular])
	for _, s := range []string{"AVA To Ta", "Wörter To", "f\u00a0(Yes).,"} {
		p := b.paragraph(b.plain(b.root, b.body(), s))
		measured, moved, kerned := 0, 0, false
		for _, x := range p.pieces {
			measured += x.word.width
			for _, g := range x.word.glyphs {
				moved += int(u.face.width[g.id])
			}
		}
		for _, part := range strings.FieldsFunc(blankStrings(string(u.show(nil, p.pieces))), func(r rune) bool { return !strings.ContainsRune("-0123456789.TsJ", r) }) {
			if n, err := strconv.Atoi(part); err == nil {
				moved -= n
				kerned = true
			}
		}
		if !kerned || measured != moved {
			t.Errorf("%q: measured %d, drawn %d, kerned: %v", s, measured, moved, kerned)
		}
	}
}

func TestDirections(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"abc", "abc"}, {"שלום", "שלום"}, {"שלום,", "שלום|,"}, {"(שלום)", "(|שלום|)"}, {"אabc", "א|abc"}, {"שלום-עולם", "שלום-עולם"}, {"שָׁלוֹם", "שָׁלוֹם"}, {"א1ב", "א|1|ב"}, {"א-1", "א|-1"},
	} {
		var parts []string
		for _, rs := range directions([]rune(c.in)) {
			parts = append(parts, string(rs))
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("directions(%q) is %q, not %q", c.in, got, c.want)
		}
	}
}

func TestBackwardWordsTurnRound(t *testing.T) {
	b := layOut(t)
	p := b.paragraph(b.plain(b.root, b.body(), "see שלום עולם twice"))
	var got []string
	pieces := b.lines(p, 400)[0].pieces
	for _, i := range leftToRight(pieces) {
		x := pieces[i]
		got = append(got, x.word.text)
	}
	if want := "see| |עולם| |שלום| |twice"; strings.Join(got, "|") != want {
		t.Errorf("words stand as %q", got)
	}
}
