package pdf

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/model/document"
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

// seen returns what is seen of a line from left to right, glyph by glyph, where it is placed.
func seen(b *book, l line) string {
	glyphs := map[uint16]rune{}
	for _, r := range " !%(),-./0123456789:[]abxyzאבגדהוזחטיךכלםמןנסעףפץצקרשת־" {
		glyphs[b.press.faces[regular].glyph(r)] = r
	}
	b.pages = []*page{{section: &section{backward: b.backward}}}
	set := setter{book: b}
	set.line(l, 60, 0)
	slices.SortStableFunc(set.ops, func(x, y op) int { return cmp.Compare(b.across(0, x.x, x.w), b.across(0, y.x, y.w)) })
	var out strings.Builder
	for _, o := range set.ops {
		for _, x := range o.pieces {
			for _, g := range x.word.glyphs {
				out.WriteRune(glyphs[g.id])
			}
		}
	}
	return strings.TrimSpace(out.String())
}

// Lines are seen as Unicode's algorithm for text in both directions has them.
func TestBothDirections(t *testing.T) {
	hebrew := func(s string) document.Inline {
		return document.Span{Lang: "he", Kids: text(s)}
	}
	for _, c := range []struct {
		name string
		in   []document.Inline
		want string
	}{
		{"from left to right", text("a (x) 12"), "a (x) 12"},
		{"a name in a sentence", text("a שרה b"), "a הרש b"},
		{"two words turn round", text("a שרה בן־דוד b"), "a דוד־ןב הרש b"},
		{"a comma between", text("שרה, רחל"), "לחר ,הרש"},
		{"a comma after", text("שרה, a"), "הרש, a"},
		{"brackets of the sentence", text("(שרה) 12 a"), "(הרש) 12 a"},
		{"brackets of the name", text("טל (שרה) a"), "(הרש) לט a"},
		{"brackets, both directions in them", text("טל (שרה a) a"), "לט (הרש a) a"},
		{"a number after", text("שרה 12 a"), "12 הרש a"},
		{"a time after", text("שרה 12:30 a"), "12:30 הרש a"},
		{"a number before", text("05 שרה"), "05 הרש"},
		{"numbers on both sides", text("1 שרה 2 רחל 3"), "1 3 לחר 2 הרש"},
		{"per cent", text("שרה 50% a"), "50% הרש a"},
		{"a hyphen and a number", text("שרה-12 a"), "12-הרש a"},
		{"letters of both", text("aשרהb"), "aהרשb"},
		{"a hyphen to letters", text("שרה x-רחל a"), "הרש x-לחר a"},
		{"a mark of direction", text("שרה!\u200f a"), "!הרש a"},
		{"in its own language", []document.Inline{document.Text{S: "x "}, hebrew("1 שרה!"), document.Text{S: " y"}}, "x !הרש 1 y"},
		{"a number after its own language", []document.Inline{hebrew("שרה"), document.Text{S: " 12 x"}}, "הרש 12 x"},
		{"bold in its own language", []document.Inline{document.Span{Lang: "he", Kids: []document.Inline{document.Strong{Kids: text("שרה")}, document.Text{S: " רחל."}}}}, ".לחר הרש"},
		{"an override", text("ab\u202ex"), "abx"},
	} {
		b := layOut(t)
		p := b.paragraph(b.spans(b.root, b.body(), c.in))
		if got := seen(b, b.lines(p, 1e6)[0]); got != c.want {
			t.Errorf("%s: %q is seen, not %q", c.name, got, c.want)
		}
	}
	b := layOut(t)
	b.backward = true
	for in, want := range map[string]string{"שרה (12) abx!": "!abx (12) הרש", "abx, 12": "abx, 12", "12, שרה": "הרש ,12", "שרה אבג a x b 12 ab": "a x b 12 ab גבא הרש"} {
		p := b.paragraph(b.plain(b.root, b.body(), in))
		if got := seen(b, b.lines(p, 1e6)[0]); got != want {
			t.Errorf("in a document from right to left %q is seen, not %q", got, want)
		}
	}
}

// The library tells odd from even; what is told besides must agree with it.
func TestLevels(t *testing.T) {
	s := layOut(t).shaper
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
