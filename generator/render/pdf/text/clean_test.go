package text

import (
	"strings"
	"testing"

	"briefpack/generator/render/pdf/font"
)

func TestCanDraw(t *testing.T) {
	faces := testFaces(t)
	for r, want := range map[rune]bool{'a': true, 'ò': true, 'Ł': true, 'ґ': true, '\u2011': true, '\u00a0': true, '\u00ad': true, '…': true, '\u0301': true, 'ש': true,
		'😀': false, '中': false, '\x00': false, '\u0627': false, '\ufffd': false} {
		if got := CanDraw(r, faces); got != want {
			t.Errorf("CanDraw(%U) is %v", r, got)
		}
		clean := Clean("x"+string(r), faces)
		if drawn := !strings.Contains(clean, string(standIn)) && clean != "x"; want && !drawn && treat(r) != hidden {
			t.Errorf("%U can be drawn, but is set as %q", r, clean)
		}
	}
}

func TestClean(t *testing.T) {
	faces := testFaces(t)
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
		if got := Clean(in, faces); got != want {
			t.Errorf("clean(%q) is %q, not %q", in, got, want)
		}
	}
}

func testFaces(t *testing.T) *[font.Count]*font.Face {
	t.Helper()
	faces, err := font.ParseAll([4][]byte{})
	if err != nil {
		t.Fatal(err)
	}
	return &faces
}
