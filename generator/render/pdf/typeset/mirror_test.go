package typeset

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// mirrorFile lays a pack, or a document alone, out in a language.
func mirrorFile(t *testing.T, p *Compositor, lang string, alone bool) *Book {
	t.Helper()
	im := document.Imprint{Owner: "Glenmarra", Version: "Version 2", Edition: "Hosted", Page: "Page %[1]d of %[2]d"}
	b := p.open("t", lang, im)
	t.Cleanup(b.Close)
	d := &document.Document{Name: "d", Title: "Everything", Lang: lang, Imprint: im, Lead: "What we ask", Blocks: sample.MirrorBlocks()}
	b.documents = []string{d.Name}
	if alone {
		b.addDocument(b.Root, d)
	} else {
		b.addCover(Cover{Title: "Pack", Subtitle: "Glenmarra", Imprint: im, Facts: document.Facts{Items: []document.Fact{{Term: "Venue", Value: document.Words("Town House")}}}})
		b.addContents(Cover{Contents: "Contents"}, []*document.Document{d})
		b.addDocument(b.Root.Add(tag.RoleSect), d)
	}
	b.fillContents()
	return b
}

// onSheet lists where all that was laid out stands: shapes one by one, text line by line,
// from left and right alike when mirrored.
func onSheet(b *Book, mirrored bool) []string {
	var out []string
	put := func(page int, what string, y, x, w float64) {
		if mirrored {
			x = b.Look.Page.Width - x - w
		}
		out = append(out, fmt.Sprintf("%d %.1f %s %.1f %.1f", page, y, what, x, w))
	}
	for i, p := range b.Pages {
		list := func(ops []pages.Op, top float64) {
			type extent struct{ from, to float64 }
			lines := map[string]extent{}
			for _, o := range ops {
				x := b.Across(i, o.X, o.W)
				if o.Kind != pages.OpText {
					put(i, fmt.Sprint("shape ", o.Kind, " ", o.H), top+o.Y, x, o.W)
					continue
				}
				key := fmt.Sprintf("%.2f %p", o.Y, o.Mark)
				l, ok := lines[key]
				if !ok {
					l = extent{x, x + o.W}
				}
				lines[key] = extent{min(l.from, x), max(l.to, x+o.W)}
			}
			for key, l := range lines {
				y, _, _ := strings.Cut(key, " ")
				put(i, "text "+y, top, l.from, l.to-l.from)
			}
		}
		head, foot := b.HeadAndFoot(i)
		list(head, 0)
		list(foot, 0)
		list(b.PunchMark(i), 0)
		for _, at := range p.Placed {
			list(at.Segment.Ops, at.Y)
			for _, e := range at.Segment.Edge.Chain() {
				put(i, "edge", at.Y, b.Across(i, e.X, e.W), e.W)
			}
			if f := at.Segment.Figure; f != nil && f.Box != nil {
				put(i, "figure", f.Box.Y, f.Box.X, f.Box.W)
			}
		}
	}
	slices.Sort(out)
	return out
}

// TestRightToLeftIsTheMirror checks that pages from right to left mirror pages from left to
// right: heads and feet, contents, cover, lists, boxes, tables, charts, codes and pictures, and
// the bound side of facing pages.
func TestRightToLeftIsTheMirror(t *testing.T) {
	for _, alone := range []bool{false, true} {
		for _, facing := range []bool{false, true} {
			l := sample.Look()
			l.Page.Facing, l.Page.Punch = facing, 20
			p, err := New(l, "")
			if err != nil {
				t.Fatal(err)
			}
			english, hebrew := mirrorFile(t, p, "en-GB", alone), mirrorFile(t, p, "he", alone)
			if got, want := spoken(hebrew), spoken(english); got != want {
				t.Errorf("alone %v: what is mirrored is read as %q, not as %q", alone, got, want)
			}
			forth, back := onSheet(english, false), onSheet(hebrew, true)
			for i := range min(len(forth), len(back)) {
				if forth[i] != back[i] {
					t.Errorf("alone %v, facing %v: mirrored, %q is %q", alone, facing, forth[i], back[i])
					break
				}
			}
			if len(forth) != len(back) {
				t.Errorf("alone %v, facing %v: %d things became %d", alone, facing, len(forth), len(back))
			}
		}
	}
}

// TestDirectionsInOneFile checks that a document that runs the other way than its file begins at
// its own side, and that the sheets stay bound on one side.
func TestDirectionsInOneFile(t *testing.T) {
	p := testCompositor(t)
	b := p.open("t", "en-GB", sample.Imprint())
	t.Cleanup(b.Close)
	for _, lang := range []string{"en-GB", "he"} {
		b.addDocument(b.Root.Add(tag.RoleSect), &document.Document{Name: lang, Title: "כותרת", Lang: lang, Imprint: sample.Imprint(), Blocks: []document.Block{document.Para("פסקה")}})
	}
	l := sample.Look().Page
	for i, p := range b.Pages {
		var first []float64 // where the first things of each line begin
		for _, at := range p.Placed {
			for _, o := range at.Segment.Ops {
				x := b.Across(i, o.X, o.W)
				if i == 1 {
					x += o.W
				}
				first = append(first, x)
			}
		}
		want := l.Inner
		if i == 1 {
			want = l.Width - l.Outer
		}
		if x := slices.MinFunc(first, func(x, y float64) int { return cmp.Compare(max(x-want, want-x), max(y-want, want-y)) }); x < want-0.1 || x > want+0.1 {
			t.Errorf("page %d begins at %.1f, not at %.1f", i+1, x, want)
		}
	}
	if root, sect := b.Root, b.Root.Kids[1].Element; root.Attr != "" || sect.Attr != tag.RightToLeft {
		t.Errorf("the file runs %q, the second part %q", root.Attr, sect.Attr)
	}
}
