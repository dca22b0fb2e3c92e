package typeset

import (
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
)

// A thumb that turns pages finds their numbers and titles at the outer edge.
func TestNumbersStandOutside(t *testing.T) {
	for _, facing := range []bool{false, true} {
		l := sample.Look()
		l.Page.Facing = facing
		p, err := New(l, "en-GB")
		if err != nil {
			t.Fatal(err)
		}
		b := p.open("t", "en-GB", sample.Imprint())
		b.addDocument(b.Root, &document.Document{Name: "d", Title: "TITLE", Imprint: sample.Imprint(), Blocks: []document.Block{sample.Table(90)}})
		f := b.measure(nil)
		for i := range b.Pages {
			head, foot := b.HeadAndFoot(i)
			outer := 0
			for _, o := range append(head, foot...) {
				s := pages.Segment{Ops: []pages.Op{o}}
				if said := wordsOf(&s); said != "TITLE" && !strings.HasPrefix(said, "Page ") {
					continue
				}
				gap := f.x + f.w - o.X - o.W
				if facing && i%2 == 1 {
					gap = o.X - f.x
				}
				if gap > -0.1 && gap < 0.1 {
					outer++
				}
			}
			if want := min(i+1, 2); outer != want {
				t.Errorf("facing %v, page %d: %d of %d stand outside", facing, i+1, outer, want)
			}
		}
		b.Close()
	}
}

// In large print the version is in the head of the first page, so that the foot takes one line. A
// version that is too long for the head is in the foot, which then has room for all of it.
func TestFootOfLargePrint(t *testing.T) {
	short, long := "Version 1.2, issued today", "Version 1.2, issued 2 November 2026, replaces 1.1. Changed since version 1.1"
	for _, c := range []struct {
		version, edition string
		lines            int // of the foot
		inHead           bool
	}{
		{short, "For you to keep.", 1, true},
		{short, strings.Repeat("It contains names: hand it back. ", 2), 2, true},
		{long, "For you to keep.", 3, false},
	} {
		p := testCompositor(t).Large()
		im := sample.Imprint()
		im.Version, im.Edition = c.version, c.edition
		b := p.open("t", "en-GB", im)
		b.addDocument(b.Root, &document.Document{Name: "d", Title: "TITLE", Imprint: im, Blocks: []document.Block{document.Para(sample.Passage)}})
		head, foot := b.HeadAndFoot(0)
		if said := wordsOf(&pages.Segment{Ops: head}); strings.Contains(said, c.version) != c.inHead {
			t.Errorf("%s: the head is %q", c.version, said)
		}
		said := strings.Join(strings.Fields(wordsOf(&pages.Segment{Ops: foot})), " ")
		if !strings.Contains(said, strings.TrimSpace(c.edition)) || strings.Contains(said, "Version") == c.inHead {
			t.Errorf("%s: the foot is %q", c.version, said)
		}
		lines := map[float64]bool{}
		for _, o := range foot {
			if o.Kind == pages.OpText {
				lines[o.Y] = true
				if o.Y > b.Look.Page.Height-12 || o.Y < b.Look.Page.Height-b.BottomOf(b.Sections[0], 0) {
					t.Errorf("%s: the foot has text at %.0f", c.version, o.Y)
				}
			}
		}
		if len(lines) != c.lines {
			t.Errorf("%s: the foot has %d lines, not %d: %q", c.version, len(lines), c.lines, said)
		}
		b.Close()
	}
}
