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
