package typeset

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/text"
)

// seen returns what is seen of a line from left to right, glyph by glyph, where it is placed.
func seen(b *Book, l text.Line) string {
	glyphs := map[uint16]rune{}
	for _, r := range " !%(),-./0123456789:[]abxyzאבגדהוזחטיךכלםמןנסעףפץצקרשת־" {
		glyphs[b.Faces[font.Regular].Glyph(r)] = r
	}
	b.Pages = []*pages.Page{{Section: &pages.Section{Backward: b.Backward}}}
	set := b.setter()
	set.Line(l, 60, 0)
	slices.SortStableFunc(set.Ops, func(x, y pages.Op) int { return cmp.Compare(b.Across(0, x.X, x.W), b.Across(0, y.X, y.W)) })
	var out strings.Builder
	for _, o := range set.Ops {
		for _, x := range o.Pieces {
			for _, g := range x.Word.Glyphs {
				out.WriteRune(glyphs[g.ID])
			}
		}
	}
	return strings.TrimSpace(out.String())
}

// Lines are seen as Unicode's algorithm for text in both directions has them.
func TestBothDirections(t *testing.T) {
	hebrew := func(s string) document.Inline {
		return document.Span{Lang: "he", Kids: document.Words(s)}
	}
	for _, c := range []struct {
		name string
		in   []document.Inline
		want string
	}{
		{"from left to right", document.Words("a (x) 12"), "a (x) 12"},
		{"a name in a sentence", document.Words("a שרה b"), "a הרש b"},
		{"two words turn round", document.Words("a שרה בן־דוד b"), "a דוד־ןב הרש b"},
		{"a comma between", document.Words("שרה, רחל"), "לחר ,הרש"},
		{"a comma after", document.Words("שרה, a"), "הרש, a"},
		{"brackets of the sentence", document.Words("(שרה) 12 a"), "(הרש) 12 a"},
		{"brackets of the name", document.Words("טל (שרה) a"), "(הרש) לט a"},
		{"brackets, both directions in them", document.Words("טל (שרה a) a"), "לט (הרש a) a"},
		{"a number after", document.Words("שרה 12 a"), "12 הרש a"},
		{"a time after", document.Words("שרה 12:30 a"), "12:30 הרש a"},
		{"a number before", document.Words("05 שרה"), "05 הרש"},
		{"numbers on both sides", document.Words("1 שרה 2 רחל 3"), "1 3 לחר 2 הרש"},
		{"per cent", document.Words("שרה 50% a"), "50% הרש a"},
		{"a hyphen and a number", document.Words("שרה-12 a"), "12-הרש a"},
		{"letters of both", document.Words("aשרהb"), "aהרשb"},
		{"a hyphen to letters", document.Words("שרה x-רחל a"), "הרש x-לחר a"},
		{"a mark of direction", document.Words("שרה!\u200f a"), "!הרש a"},
		{"in its own language", []document.Inline{document.Text{S: "x "}, hebrew("1 שרה!"), document.Text{S: " y"}}, "x !הרש 1 y"},
		{"a number after its own language", []document.Inline{hebrew("שרה"), document.Text{S: " 12 x"}}, "הרש 12 x"},
		{"bold in its own language", []document.Inline{document.Span{Lang: "he", Kids: []document.Inline{document.Strong{Kids: document.Words("שרה")}, document.Text{S: " רחל."}}}}, ".לחר הרש"},
		{"an override", document.Words("ab\u202ex"), "abx"},
	} {
		b := layOut(t)
		p := b.Paragraph(b.spans(b.Root, b.body(), c.in))
		if got := seen(b, b.Lines(p, 1e6)[0]); got != c.want {
			t.Errorf("%s: %q is seen, not %q", c.name, got, c.want)
		}
	}
	b := layOut(t)
	b.Backward = true
	for in, want := range map[string]string{"שרה (12) abx!": "!abx (12) הרש", "abx, 12": "abx, 12", "12, שרה": "הרש ,12", "שרה אבג a x b 12 ab": "a x b 12 ab גבא הרש"} {
		p := b.Paragraph(b.plain(b.Root, b.body(), in))
		if got := seen(b, b.Lines(p, 1e6)[0]); got != want {
			t.Errorf("in a document from right to left %q is seen, not %q", got, want)
		}
	}
}
